package qicat.ingest;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.ConcateValue;
import org.jbibtex.Key;
import org.jbibtex.KeyMap;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.ReferenceValue;
import org.jbibtex.StringValue;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;
import qicat.store.ItemSink;

/**
 * Reads BibTeX and biblatex. The file is parted into its entries first, so that each has its line
 * and a broken one spoils no other; JBibTeX parses them one by one, with the {@code @string}s
 * before them. What stands outside of entries is a comment.
 */
final class BibtexReader implements ItemReader {
  /** Types of biblatex that hold fields for other entries, or only name some. */
  private static final Set<String> WITHOUT_WORK = Set.of("xdata", "set");

  /**
   * Characters that macros stand for in one entry, at most. Where each macro holds the one before
   * it twice, a few lines stand for more than any memory holds.
   */
  private static final int MOST_EXPANDED = 1 << 16;

  private static final String TOO_LONG =
      "its macros stand for more than 65,536 characters: write it without @string";

  private record Entry(int line, String type, String key, Map<String, String> fields) {}

  private record Unreadable(int line, String why) {}

  /** The {@code @string}s so far, each with its whole text; null before the first entry. */
  private KeyMap<BibTeXString> macros;

  /** Entries and what was unreadable, in the order of the file. */
  private final List<Record> found = new ArrayList<>();

  private final Map<String, Entry> byKey = new LinkedHashMap<>();

  @Override
  public void read(String text, ItemSink sink) {
    BibtexParts parts = new BibtexParts(text);
    while (parts.next()) {
      switch (parts.type()) {
        case "comment", "preamble" -> {}
        default -> read(parts);
      }
    }
    // A parent may come behind its children, as BibTeX asks, or before them.
    for (Record each : found) {
      if (each instanceof Entry entry && !WITHOUT_WORK.contains(entry.type)) {
        sink.item(entry.line, item(entry));
      } else if (each instanceof Unreadable unreadable) {
        sink.unreadable(unreadable.line, unreadable.why);
      }
    }
  }

  private Map<String, Object> item(Entry entry) {
    Map<String, String> fields = new LinkedHashMap<>(entry.fields);
    for (String name : Braces.split(",", fields.getOrDefault("xdata", ""))) {
      Entry data = byKey.get(name.toLowerCase(Locale.ROOT));
      for (Map.Entry<String, String> field :
          (data == null ? Map.<String, String>of() : data.fields).entrySet()) {
        fields.putIfAbsent(field.getKey(), field.getValue());
      }
    }
    Entry parent = byKey.get(fields.getOrDefault("crossref", "").toLowerCase(Locale.ROOT));
    if (parent != null && parent.line != entry.line) {
      for (Map.Entry<String, String> field : parent.fields.entrySet()) {
        boolean title = field.getKey().equals("title");
        fields.putIfAbsent(title ? "booktitle" : field.getKey(), field.getValue());
      }
    }
    return BibtexItem.of(entry.type, entry.key, fields);
  }

  private void read(BibtexParts parts) {
    String why = parts.problem();
    if (why.isEmpty()) {
      try {
        why = parse(parts);
      } catch (ParseException | TokenMgrException | ObjectResolutionException e) {
        why = reason(e, parts.line());
      } catch (StackOverflowError e) {
        why = "it is nested too deeply";
      }
    }
    if (!why.isEmpty()) {
      found.add(new Unreadable(parts.line(), why));
    }
  }

  /** Keeps a macro or an entry. Gives what is wrong with it, or an empty text. */
  private String parse(BibtexParts parts) throws ParseException {
    BibTeXDatabase read = new Lenient().parse(new StringReader(parts.text()));
    for (BibTeXString macro : read.getStrings().values()) {
      if (expanded(macro.getValue()) > MOST_EXPANDED) {
        return TOO_LONG;
      }
      StringValue text = new StringValue(macro.getValue().toUserString(), StringValue.Style.BRACED);
      macros.put(macro.getKey(), new BibTeXString(macro.getKey(), text));
    }
    for (BibTeXEntry entry : read.getEntries().values()) {
      long expanded = 0;
      for (Value value : entry.getFields().values()) {
        expanded += expanded(value);
      }
      if (expanded > MOST_EXPANDED) {
        return TOO_LONG;
      }
      Map<String, String> fields = new LinkedHashMap<>();
      for (Map.Entry<Key, Value> field : entry.getFields().entrySet()) {
        String name = field.getKey().getValue().toLowerCase(Locale.ROOT);
        fields.put(name, field.getValue().toUserString());
      }
      String key = parts.hasKey() ? entry.getKey().getValue() : "";
      Entry kept = new Entry(parts.line(), parts.type(), key, fields);
      found.add(kept);
      if (!key.isEmpty()) {
        byKey.putIfAbsent(key.toLowerCase(Locale.ROOT), kept);
      }
    }
    return "";
  }

  /** How many characters the macros in a value stand for. */
  private static long expanded(Value value) {
    long expanded = 0;
    Value rest = value;
    while (rest instanceof ConcateValue two) {
      expanded += expanded(two.getLeft());
      rest = two.getRight();
    }
    boolean macro = rest instanceof ReferenceValue name && name.getString() != null;
    return macro ? expanded + rest.toUserString().length() : expanded;
  }

  /** JBibTeX's reason, whose lines begin to count with the entry. */
  private static String reason(Exception e, int firstLine) {
    String message = String.valueOf(e.getMessage());
    int from = message.indexOf("at line ");
    int to = from + "at line ".length();
    int line = 0;
    while (from >= 0 && to < message.length() && Character.isDigit(message.charAt(to))) {
      line = 10 * line + Character.digit(message.charAt(to++), 10);
    }
    return "its fields are not written as name = {value}, with commas between them"
        + (line > 1 ? "; see line " + (firstLine + line - 1) : "");
  }

  /**
   * JBibTeX's parser, which takes names that are nowhere explained for what they are, with the
   * macros of the file. It asks for these where a name stands, so that none needs to be handed
   * over.
   */
  private final class Lenient extends BibTeXParser {
    Lenient() throws ParseException {
      if (macros == null) {
        macros = super.getMacros(); // the months, which each file has
      }
    }

    @Override
    public KeyMap<BibTeXString> getMacros() {
      return macros;
    }

    @Override
    public void checkStringResolution(Key key, BibTeXString string) {}

    @Override
    public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {}
  }
}
