package qicat;

import java.util.ArrayList;
import java.util.List;
import qicat.check.Rule;
import qicat.cite.CitationStyle;
import qicat.cite.Language;
import qicat.command.Command;
import qicat.format.Formats;
import qicat.model.Field;
import qicat.query.Syntax;

/** What help there is besides that of commands: a line for each topic. */
enum HelpTopic {
  QUERY("query", "the query language") {
    @Override
    List<String> paragraphs() {
      return List.of(
          "A query is words with blanks between them: an entry is found when it has all of them,"
              + " best match first. NOT binds more tightly than words in a row, and these more"
              + " tightly than OR; brackets make it otherwise. Case and accents do not matter. A"
              + " field may be written by its name or its key, as title: or container-title:.",
          "A word stands for all its forms, for its British and American spelling, for what is"
              + " written together or with a hyphen, and for the catalogue's synonyms and other"
              + " words of topics; in quotation marks it stands for itself. A word that occurs"
              + " nowhere is corrected, and where no entry has all the words those with the most are"
              + " shown; both is said, and --strict forbids both.",
          "In a shell, quotation marks, brackets and the star need quoting: qicat search '\"audit"
              + " and feedback\" (lean OR culture) improv*'.");
    }

    @Override
    List<Page.Item> items() {
      List<Page.Item> items = new ArrayList<>();
      for (Syntax form : Syntax.values()) {
        items.add(new Page.Item(form.example(), form.meaning()));
      }
      return items;
    }
  },
  FIELDS("fields", "the fields of an entry, for queries, --sort and --fields") {
    @Override
    List<Page.Item> items() {
      List<Page.Item> items = new ArrayList<>();
      for (Field field : Field.values()) {
        boolean two = !field.key().equalsIgnoreCase(field.word());
        items.add(new Page.Item(field.word() + (two ? ", " + field.key() : ""), field.summary()));
      }
      return items;
    }
  },
  FORMATS("formats", "the formats that --format takes") {
    @Override
    List<Page.Item> items() {
      List<Page.Item> items = new ArrayList<>();
      for (Formats format : Formats.values()) {
        items.add(new Page.Item(format.word(), format.summary()));
      }
      return items;
    }
  },
  STYLES("styles", "the citation styles that --style takes") {
    @Override
    List<Page.Item> items() {
      List<Page.Item> items = new ArrayList<>();
      for (CitationStyle style : CitationStyle.values()) {
        items.add(new Page.Item(style.word(), style.title()));
      }
      items.add(new Page.Item("FILE.csl", "any other style, of https://www.zotero.org/styles"));
      return items;
    }
  },
  LANGUAGES("languages", "the languages that --locale of cite takes") {
    @Override
    List<Page.Item> items() {
      List<Page.Item> items = new ArrayList<>();
      for (String code : Language.all()) {
        items.add(new Page.Item(code, Language.name(code)));
      }
      return items;
    }
  },
  TEMPLATE("template", "the lines of your own that --template takes") {
    @Override
    List<Page.Item> items() {
      return List.of(
          new Page.Item("{title}", "the value of a field as people read it, on one line"),
          new Page.Item("{title-short|title}", "the first of several fields that has a value"),
          new Page.Item("{doi|no DOI}", "a text where the field is empty"),
          new Page.Item("{doi|\"title\"}", "a text that is a field's name or has | or braces"),
          new Page.Item("{{ }}", "a brace itself"),
          new Page.Item("\\t \\\\", "a tab, a backslash"),
          new Page.Item(
              "\\n \\0", "a line end, NUL; a template that ends with neither gets a line end"));
    }
  },
  CATALOGUE("catalogue", "the form of a catalogue file, for --catalogue") {
    @Override
    List<String> paragraphs() {
      return List.of(
          "A catalogue is a file of JSON in UTF-8: an array of CSL-JSON items, as reference managers"
              + " export them, or an object that says more of the series and has the items under"
              + " entries. Nothing but the items' ids is needed. Keys that qicat does not know are kept:"
              + " show tells them, and import, json, jsonl and csl-json write them.",
          "The catalogue that is read is that of --catalogue, or else of QICAT_CATALOGUE, or else the"
              + " one that comes with qicat. qicat check tells what is wrong with one; qicat schema"
              + " catalogue writes its form as JSON Schema.");
    }

    @Override
    List<Page.Item> items() {
      return List.of(
          new Page.Item("[item, …]", "a catalogue by itself: the CSL-JSON of a reference manager"),
          new Page.Item("{title, …}", "a catalogue that says more of itself, with these keys"),
          new Page.Item("title", "the title of the series"),
          new Page.Item("publisher, partners", "who makes it: a text, an array of texts"),
          new Page.Item("url, about, funding", "its address, what it is, who pays"),
          new Page.Item(
              "sections", "objects with id, title, part (series or further-reading), about"),
          new Page.Item("topics", "objects with id, title, about, also (other words for it)"),
          new Page.Item("people", "objects with name, also (other spellings of it)"),
          new Page.Item("synonyms", "arrays of words that mean the same"),
          new Page.Item("entries", "CSL-JSON items with section, topics and byline besides"));
    }
  },
  RULES("rules", "the rules that qicat check holds a catalogue against") {
    @Override
    List<Page.Item> items() {
      List<Page.Item> items = new ArrayList<>();
      for (Rule rule : Rule.values()) {
        items.add(new Page.Item(rule.id(), rule.severity().word() + ": " + rule.summary()));
      }
      return items;
    }
  },
  EXIT_CODES("exit-codes", "what the exit code tells a script") {
    @Override
    List<Page.Item> items() {
      return List.of(
          new Page.Item("" + Command.DONE, "done; also when a pipe was closed early"),
          new Page.Item("" + Command.NOTHING, "nothing was found"),
          new Page.Item("" + Command.USAGE, "the words are wrong: options or query"),
          new Page.Item(
              "" + Command.CATALOGUE, "the catalogue, or a file to import, is missing or broken"),
          new Page.Item("" + Command.OUTPUT, "the answer could not be written"),
          new Page.Item("" + Command.BUG, "a bug in qicat; please report it"),
          new Page.Item("127", "there is no Java to run on, or the installation is not whole"),
          new Page.Item("130", "interrupted with Ctrl-C"));
    }
  },
  ENVIRONMENT("environment", "the variables that qicat obeys") {
    @Override
    List<Page.Item> items() {
      return List.of(
          new Page.Item("QICAT_CATALOGUE", "the catalogue, unless --catalogue names one"),
          new Page.Item("QICAT_JAVA_OPTS", "options for the Java virtual machine"),
          new Page.Item(
              "QICAT_ARCHIVE", "the archive of classes that Java starts from; empty: none"),
          new Page.Item("BROWSER", "what open starts: commands parted by colons, %s the address"),
          new Page.Item(
              "QICAT_PAGER, PAGER",
              "what shows an answer longer than the screen; else less; empty or cat: nothing"),
          new Page.Item("LESS", "options for less; where it is not set, qicat sets FRX"),
          new Page.Item("XDG_STATE_HOME", "where the shell keeps its history; else ~/.local/state"),
          new Page.Item("JAVA_HOME", "the Java to run on; else the one in PATH"),
          new Page.Item("NO_COLOR", "set and not empty: no emphasis"),
          new Page.Item(
              "CLICOLOR_FORCE", "set and not 0: emphasis in a pipe too, where the format has any"),
          new Page.Item("TERM", "dumb: no emphasis and no links"),
          new Page.Item(
              "FORCE_HYPERLINK", "0: no titles as links; else, if not empty: in a pipe too"),
          new Page.Item(
              "COLUMNS, LINES", "the width and height, where the terminal does not tell them"));
    }
  };

  final String word;
  final String summary;

  HelpTopic(String word, String summary) {
    this.word = word;
    this.summary = summary;
  }

  /** What must be said before its lines; often nothing. */
  List<String> paragraphs() {
    return List.of();
  }

  /** Its lines. */
  abstract List<Page.Item> items();

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
