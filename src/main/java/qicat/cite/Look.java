package qicat.cite;

/** How a part of a reference is set, where a style asks for more than plain letters. */
public enum Look {
  ITALIC,
  BOLD,
  SMALL_CAPITALS,
  UNDERLINED,
  SUPERSCRIPT,
  SUBSCRIPT
}
