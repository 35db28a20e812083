package qicat;

import java.util.ArrayList;
import java.util.List;
import qicat.check.Rule;
import qicat.cite.CitationStyle;
import qicat.command.Command;
import qicat.format.Formats;
import qicat.model.Field;
import qicat.query.Syntax;

/** What help there is besides that of commands: a line for each topic. */
enum HelpTopic {
  QUERY("query", "the query language") {
    @Override
    List<Usage.Item> items() {
      List<Usage.Item> items = new ArrayList<>();
      for (Syntax form : Syntax.values()) {
        items.add(new Usage.Item(form.example(), form.meaning()));
      }
      return items;
    }
  },
  FIELDS("fields", "the fields of an entry, for queries, --sort and --fields") {
    @Override
    List<Usage.Item> items() {
      List<Usage.Item> items = new ArrayList<>();
      for (Field field : Field.values()) {
        boolean two = !field.key().equalsIgnoreCase(field.word());
        items.add(new Usage.Item(field.word() + (two ? ", " + field.key() : ""), field.summary()));
      }
      return items;
    }
  },
  FORMATS("formats", "the formats that --format takes") {
    @Override
    List<Usage.Item> items() {
      List<Usage.Item> items = new ArrayList<>();
      for (Formats format : Formats.values()) {
        items.add(new Usage.Item(format.word(), format.summary()));
      }
      return items;
    }
  },
  STYLES("styles", "the citation styles that --style takes") {
    @Override
    List<Usage.Item> items() {
      List<Usage.Item> items = new ArrayList<>();
      for (CitationStyle style : CitationStyle.values()) {
        items.add(new Usage.Item(style.word(), style.title()));
      }
      items.add(new Usage.Item("FILE.csl", "any other style, of https://www.zotero.org/styles"));
      return items;
    }
  },
  TEMPLATE("template", "the lines of your own that --template takes") {
    @Override
    List<Usage.Item> items() {
      return List.of(
          new Usage.Item("{title}", "the value of a field as people read it, on one line"),
          new Usage.Item("{title-short|title}", "the first of several fields that has a value"),
          new Usage.Item("{doi|no DOI}", "a text where the field is empty"),
          new Usage.Item("{doi|\"title\"}", "a text that is a field's name or has | or braces"),
          new Usage.Item("{{ }}", "a brace itself"),
          new Usage.Item("\\t \\\\", "a tab, a backslash"),
          new Usage.Item(
              "\\n \\0", "a line end, NUL; a template that ends with neither gets a line end"));
    }
  },
  CATALOGUE("catalogue", "the form of a catalogue file, for --catalogue") {
    @Override
    List<Usage.Item> items() {
      return List.of(
          new Usage.Item("[item, …]", "a catalogue by itself: the CSL-JSON of a reference manager"),
          new Usage.Item("{title, …}", "a catalogue that says more of itself, with these keys"),
          new Usage.Item("title", "the title of the series"),
          new Usage.Item("publisher, partners", "who makes it: a text, an array of texts"),
          new Usage.Item("url, about, funding", "its address, what it is, who pays"),
          new Usage.Item(
              "sections", "objects with id, title, part (series or further-reading), about"),
          new Usage.Item("topics", "objects with id, title, about, also (other words for it)"),
          new Usage.Item("people", "objects with name, also (other spellings of it)"),
          new Usage.Item("synonyms", "arrays of words that mean the same"),
          new Usage.Item("entries", "CSL-JSON items with section, topics and byline besides"));
    }
  },
  RULES("rules", "the rules that qicat check holds a catalogue against") {
    @Override
    List<Usage.Item> items() {
      List<Usage.Item> items = new ArrayList<>();
      for (Rule rule : Rule.values()) {
        items.add(new Usage.Item(rule.id(), rule.severity().word() + ": " + rule.summary()));
      }
      return items;
    }
  },
  EXIT_CODES("exit-codes", "what the exit code tells a script") {
    @Override
    List<Usage.Item> items() {
      return List.of(
          new Usage.Item("" + Command.DONE, "done; also when a pipe was closed early"),
          new Usage.Item("" + Command.NOTHING, "nothing was found"),
          new Usage.Item("" + Command.USAGE, "the words are wrong: options or query"),
          new Usage.Item(
              "" + Command.CATALOGUE, "the catalogue, or a file to import, is missing or broken"),
          new Usage.Item("" + Command.OUTPUT, "the answer could not be written"),
          new Usage.Item("" + Command.BUG, "a bug in qicat; please report it"),
          new Usage.Item("127", "there is no Java to run on, or the installation is not whole"),
          new Usage.Item("130", "interrupted with Ctrl-C"));
    }
  },
  ENVIRONMENT("environment", "the variables that qicat obeys") {
    @Override
    List<Usage.Item> items() {
      return List.of(
          new Usage.Item("QICAT_CATALOGUE", "the catalogue, unless --catalogue names one"),
          new Usage.Item("QICAT_JAVA_OPTS", "options for the Java virtual machine"),
          new Usage.Item(
              "QICAT_ARCHIVE", "the archive of classes that Java starts from; empty: none"),
          new Usage.Item("BROWSER", "what open starts: commands parted by colons, %s the address"),
          new Usage.Item(
              "QICAT_PAGER, PAGER",
              "what shows an answer longer than the screen; else less; empty or cat: nothing"),
          new Usage.Item("LESS", "options for less; where it is not set, qicat sets FRX"),
          new Usage.Item("JAVA_HOME", "the Java to run on; else the one in PATH"),
          new Usage.Item("NO_COLOR", "set and not empty: no emphasis"),
          new Usage.Item(
              "CLICOLOR_FORCE", "set and not 0: emphasis in a pipe too, where the format has any"),
          new Usage.Item("TERM", "dumb: no emphasis and no links"),
          new Usage.Item(
              "FORCE_HYPERLINK", "0: no titles as links; else, if not empty: in a pipe too"),
          new Usage.Item(
              "COLUMNS, LINES", "the width and height, where the terminal does not tell them"));
    }
  };

  final String word;
  final String summary;

  HelpTopic(String word, String summary) {
    this.word = word;
    this.summary = summary;
  }

  /** Its lines. */
  abstract List<Usage.Item> items();

  /** The heading above its lines. */
  String title() {
    String words = word.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The topic with a word, or null. */
  static HelpTopic named(String word) {
    for (HelpTopic topic : values()) {
      if (topic.word.equals(word)) {
        return topic;
      }
    }
    return null;
  }
}
