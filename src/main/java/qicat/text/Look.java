package qicat.text;

/** How a part of a text is set, where plain letters are not enough. */
public enum Look {
  ITALIC,
  BOLD,
  SMALL_CAPITALS,
  UNDERLINED,
  SUPERSCRIPT,
  SUBSCRIPT,
  /** In the capitals that it has, whatever a style asks for: a name within a title. */
  CASE_KEPT
}
