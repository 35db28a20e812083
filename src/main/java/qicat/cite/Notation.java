package qicat.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What references and citations can be written in: a line for each. */
public enum Notation {
  /** For a person, a letter, a text field. */
  TEXT("one plain line for each") {
    @Override
    public String of(List<Span> spans) {
      StringBuilder text = new StringBuilder();
      for (Span span : spans) {
        text.append(span.text());
      }
      return text.toString();
    }

    @Override
    public String of(Reference reference) {
      String label = of(reference.label());
      return label.isEmpty() ? of(reference.body()) : label + " " + of(reference.body());
    }
  },
  /** For a web page. */
  HTML("elements of a web page") {
    @Override
    public String of(List<Span> spans) {
      return HtmlReferences.of(spans);
    }

    @Override
    public String of(Reference reference) {
      return HtmlReferences.of(reference);
    }

    @Override
    public List<String> list(List<Reference> references) {
      List<String> lines = new ArrayList<>();
      lines.add("<div class=\"csl-bib-body\">");
      for (Reference reference : references) {
        lines.add("  " + of(reference));
      }
      lines.add("</div>");
      return lines;
    }
  },
  /** For a README, a wiki, a static site. */
  MARKDOWN("paragraphs or a numbered list in CommonMark") {
    @Override
    public String of(List<Span> spans) {
      return MarkdownReferences.paragraph(spans);
    }

    @Override
    public String of(Reference reference) {
      return MarkdownReferences.of(reference);
    }

    @Override
    public List<String> list(List<Reference> references) {
      List<String> lines = new ArrayList<>();
      for (Reference reference : references) {
        if (!lines.isEmpty()) {
          lines.add("");
        }
        lines.add(of(reference));
      }
      return lines;
    }
  };

  private final String summary;

  Notation(String summary) {
    this.summary = summary;
  }

  /** The name that is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One line on what it is. */
  public String summary() {
    return summary;
  }

  /** Spans on one line. */
  public abstract String of(List<Span> spans);

  /** A reference on one line. */
  public abstract String of(Reference reference);

  /** The lines of a list of references. */
  public List<String> list(List<Reference> references) {
    List<String> lines = new ArrayList<>();
    for (Reference reference : references) {
      lines.add(of(reference));
    }
    return lines;
  }

  /** The words of all notations. */
  public static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Notation notation : values()) {
      words.add(notation.word());
    }
    return words;
  }
}
