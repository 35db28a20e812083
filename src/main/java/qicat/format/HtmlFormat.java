package qicat.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import qicat.console.Out;
import qicat.model.Address;
import qicat.model.Catalogue;
import qicat.model.Date;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Section;
import qicat.search.Hit;
import qicat.text.Resource;
import qicat.text.RichText;

/**
 * A web page: the series, its sections and entries, and a script that filters them. The page is one
 * file that asks for nothing else, and its policy keeps it so. Filters are made of the entries by
 * the script, so that this can write each entry as it comes.
 */
final class HtmlFormat implements Format {
  private static final String UNTITLED = "Reading list";

  /** A date that HTML's {@code time} element takes: a year, a month or a day of our era. */
  private static final Pattern DAY =
      Pattern.compile("(?!0000)\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

  /** A language as BCP 47 writes it. */
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private static final String BETWEEN = " · ";

  private final Out out;
  private final Skeleton skeleton;
  private final Elements html;
  private final View view;
  private int entries;
  private int sections;
  private Section section;

  HtmlFormat(Out out, View view) {
    this.out = out;
    this.skeleton = new Skeleton(out, Resource.text(HtmlFormat.class, "page.html"));
    this.html = new Elements(out);
    this.view = view;
  }

  @Override
  public void begin() {
    String style = Resource.text(HtmlFormat.class, "page.css");
    String script = Resource.text(HtmlFormat.class, "page.js");
    for (String place = skeleton.next(); !place.equals("entries"); place = skeleton.next()) {
      switch (place) {
        case "policy" -> html.text(policy(style, script));
        case "title" -> html.text(title());
        case "style" -> out.print(style);
        case "script" -> out.print(script);
        case "header" -> header(view.catalogue().header());
        default -> throw new IllegalStateException("page.html has a place " + place);
      }
    }
  }

  /**
   * The content security policy: this style and this script, known by their hashes, and nothing
   * from anywhere; the image is the icon, an empty one within the page.
   */
  private static String policy(String style, String script) {
    return "default-src 'none'; style-src '"
        + hash(style)
        + "'; script-src '"
        + hash(script)
        + "'; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private String title() {
    String title = view.catalogue().header().title();
    return title.isBlank() ? UNTITLED : title;
  }

  private void header(Catalogue.Header header) {
    html.open("h1", "dir", "auto").text(title()).close();
    publishers(header);
    String link = Address.url(header.url());
    if (!link.isEmpty()) {
      html.open("p", "class", "home")
          .open("a", "href", link)
          .text(withoutScheme(header.url()))
          .close()
          .close();
    }
    paragraph("about", Marked.plain(header.about()));
    paragraph("funding", Marked.plain(header.funding()));
  }

  /** An address as a reader sees it. */
  private static String withoutScheme(String address) {
    int scheme = address.startsWith("http") ? address.indexOf("://") : -1;
    return scheme < 0 ? address : address.substring(scheme + "://".length());
  }

  private void publishers(Catalogue.Header header) {
    if (!header.publisher().isEmpty() || !header.partners().isEmpty()) {
      html.open("p", "class", "publisher");
      isolated(header.publisher());
      String before = header.publisher().isEmpty() ? "" : " with ";
      for (String partner : header.partners()) {
        html.text(before);
        isolated(partner);
        before = ", ";
      }
      html.close();
    }
  }

  @Override
  public void entry(Hit hit) {
    entries++;
    if (view.grouped()) {
      head(hit.entry().section());
    }
    Entry entry = hit.entry();
    html.open("article", "id", Anchor.of(entry.id()));
    heading(entry);
    if (view.fields().isEmpty()) {
      whole(entry);
    } else {
      chosen(entry);
    }
    if (!hit.why().isEmpty()) {
      paragraph("why", Marked.plain("Related: " + hit.why()));
    }
    foot(entry);
    html.close();
  }

  private void head(Section next) {
    if (sections > 0 && Objects.equals(section, next)) {
      return;
    }
    if (sections > 0) {
      html.close();
    }
    section = next;
    String name = "~section-" + ++sections;
    html.open("section", "aria-labelledby", name).open("h2", "id", name, "dir", "auto");
    html.text(section == null ? "Without a section" : section.title());
    if (section != null && section.part() != null) {
      html.text(" ").open("span", "class", "part").text(section.part().title()).close();
    }
    html.close();
    paragraph("of-section", Marked.plain(section == null ? "" : section.about()));
  }

  private void heading(Entry entry) {
    Marked title = Cell.readable(Field.TITLE, entry, view.marks());
    String language = Cell.unknown(entry.data().get("language"));
    html.open(
        view.grouped() ? "h3" : "h2",
        "class",
        "title",
        "dir",
        "auto",
        "lang",
        LANGUAGE.matcher(language).matches() ? language : null);
    if (title.isEmpty()) {
      linked(Address.of(entry), Marked.plain(entry.id()), List.of());
    } else {
      linked(Address.of(entry), title, Cell.runs(Field.TITLE, entry));
    }
    html.close();
  }

  private void linked(String address, Marked text, List<RichText.Run> runs) {
    if (address.isEmpty()) {
      html.text(text, runs);
    } else {
      html.open("a", "href", address).text(text, runs).close();
    }
  }

  /** An entry as a reading list has it. */
  private void whole(Entry entry) {
    aside(entry);
    people(entry);
    source(entry);
    paragraph("abstract", Field.TEXT, entry);
    paragraph("note", Field.NOTE, entry);
  }

  private void aside(Entry entry) {
    if (Field.YEAR.of(entry) == null && Field.TYPE.of(entry) == null) {
      return;
    }
    html.open("p", "class", "aside");
    String before = "";
    for (Field field : List.of(Field.YEAR, Field.TYPE)) {
      for (Marked value : Cell.values(field, entry, view.marks())) {
        html.text(before).open("span", "class", field.word()).text(value).close();
        before = " ";
      }
    }
    html.close();
  }

  private void people(Entry entry) {
    if (entry.authors().isEmpty()
        && Field.INTERVIEWER.of(entry) == null
        && Field.EDITOR.of(entry) == null) {
      return;
    }
    html.open("p", "class", "people");
    values(Field.AUTHOR, entry, "", ", ");
    html.text(entry.hasUnnamedAuthors() ? Entry.COLLEAGUES : "");
    String before = entry.authors().isEmpty() ? "Interviewed by " : "; interviewed by ";
    boolean interviewed = values(Field.INTERVIEWER, entry, before, ", ");
    boolean first = entry.authors().isEmpty() && !interviewed;
    values(Field.EDITOR, entry, first ? "Edited by " : "; edited by ", ", ");
    html.close();
  }

  /** The values of a field, each isolated: a name from right to left turns no other. */
  private boolean values(Field field, Entry entry, String before, String between) {
    String separator = before;
    for (Marked value : Cell.values(field, entry, view.marks())) {
      html.text(separator).open("bdi").text(value).close();
      separator = between;
    }
    return field.of(entry) != null;
  }

  private void source(Entry entry) {
    String locator = Citation.locator(entry);
    boolean any =
        entry.issued() != null
            || !locator.isEmpty()
            || !entry.text(Field.CONTAINER).isEmpty()
            || !entry.text(Field.PUBLISHER).isEmpty()
            || !entry.text(Field.ISBN).isEmpty();
    if (!any) {
      return;
    }
    html.open("p", "class", "source");
    String before = "";
    Marked container = Cell.readable(Field.CONTAINER, entry, view.marks());
    if (!container.isEmpty()) {
      html.open("cite").open("bdi").text(container, Cell.runs(Field.CONTAINER, entry));
      html.close().close();
      before = BETWEEN;
    }
    if (!locator.isEmpty()) {
      html.text(container.isEmpty() ? "" : " ");
      isolated(locator);
      before = BETWEEN;
    }
    before = values(Field.PUBLISHER, entry, before, BETWEEN) ? BETWEEN : before;
    if (entry.issued() != null) {
      html.text(before);
      date(entry.issued());
      before = BETWEEN;
    }
    values(Field.ISBN, entry, before + "ISBN ", BETWEEN);
    html.close();
  }

  private void date(Date issued) {
    String machine = issued.toString();
    boolean day = DAY.matcher(machine).matches();
    html.open(day ? "time" : "bdi", "datetime", day ? machine : null);
    html.text(issued.readable()).close();
  }

  /** The chosen fields of an entry, a name and a value each; the title is its heading anyway. */
  private void chosen(Entry entry) {
    boolean open = false;
    for (Field field : view.fields()) {
      Marked value = Cell.readable(field, entry, view.marks());
      if (value.isEmpty() || field == Field.TITLE || field == Field.TOPIC) {
        continue;
      }
      if (!open) {
        html.open("dl");
        open = true;
      }
      html.open("div").open("dt").text(field.title()).close().open("dd", "dir", "auto");
      String link =
          field == Field.DOI
              ? Address.doi(value.text())
              : field == Field.URL ? Address.url(value.text()) : "";
      linked(link, value, Cell.runs(field, entry));
      html.close().close();
    }
    if (open) {
      html.close();
    }
  }

  /** The topics, by which the page is filtered, and what can be done with the entry. */
  private void foot(Entry entry) {
    html.open("div", "class", "foot");
    boolean topics = view.fields().isEmpty() || view.fields().contains(Field.TOPIC);
    List<?> labels = topics ? Field.TOPIC.valuesOf(entry) : List.of();
    List<Marked> titles = Cell.values(Field.TOPIC, entry, view.marks());
    if (!labels.isEmpty()) {
      html.open("ul", "class", "topics");
      for (int i = 0; i < labels.size(); i++) {
        html.open("li", "dir", "auto", "data-topic", ((Label) labels.get(i)).id());
        html.text(titles.get(i)).close();
      }
      html.close();
    }
    html.open("p", "class", "tools");
    String address = Anchor.address(Anchor.of(entry.id()));
    html.open("a", "class", "permalink", "href", address, "aria-label", "Link to this entry");
    html.text("#").close();
    html.open(
        "button", "type", "button", "class", "copy scripted", "data-citation", Citation.of(entry));
    html.text("Copy citation").close().close().close();
  }

  private void isolated(String text) {
    html.open("bdi").text(text).close();
  }

  private void paragraph(String role, Marked text) {
    paragraph(role, text, List.of());
  }

  private void paragraph(String role, Field field, Entry entry) {
    paragraph(role, Cell.readable(field, entry, view.marks()), Cell.runs(field, entry));
  }

  private void paragraph(String role, Marked text, List<RichText.Run> runs) {
    if (!text.isEmpty()) {
      html.open("p", "class", role, "dir", "auto").text(text, runs).close();
    }
  }

  @Override
  public void end() {
    if (sections > 0) {
      html.close();
    }
    if (entries == 0) {
      paragraph("none", Marked.plain("There is no entry here."));
    }
    for (String place = skeleton.next(); !place.isEmpty(); place = skeleton.next()) {
      html.text(entries == 1 ? "1 entry" : entries + " entries").text(", written by qicat");
    }
  }
}
