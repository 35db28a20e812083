package qicat.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import qicat.store.Problem;

/**
 * The rules of a catalogue: a line for each. Those of the severity error are the reader's: who
 * breaks one has a catalogue that qicat refuses.
 */
public enum Rule {
  /** The bytes are not UTF-8. */
  NOT_UTF8(Severity.ERROR, "the file is UTF-8"),
  /** The text is not JSON. */
  NOT_JSON(Severity.ERROR, "the text is JSON, whole and with nothing behind it"),
  /** A value is missing or of a wrong form. */
  WRONG_FORM(Severity.ERROR, "every value has the form of a catalogue; ids and entries are there"),
  /** A key stands twice in an object. */
  DUPLICATE_KEY(Severity.ERROR, "no key stands twice in one object"),
  /** Two things share an id. */
  DUPLICATE_ID(Severity.ERROR, "no two entries, sections, topics or people share an id or name"),
  /** A section or topic is not declared. */
  UNDECLARED(Severity.ERROR, "where sections or topics are declared, entries name no others"),
  /** A date of issue cannot be. */
  IMPOSSIBLE_DATE(Severity.ERROR, "the date of issue is a date of the calendar"),

  /** A DOI stands in two entries. */
  DUPLICATE_DOI(Severity.WARNING, "no two entries have one DOI"),
  /** Two entries look like one work. */
  DUPLICATE_WORK(Severity.WARNING, "no two entries share title, first author and year"),
  /** A DOI is not written as one. */
  BAD_DOI(Severity.WARNING, "a DOI is written bare: 10.1136/bmj.l2068"),
  /** An address is not one. */
  BAD_URL(Severity.WARNING, "an address begins with http:// or https:// and can be parsed"),
  /** A book number is mistyped. */
  BAD_ISBN(Severity.WARNING, "an ISBN has 10 or 13 digits, and its check digit is right"),
  /** A serial number is mistyped. */
  BAD_ISSN(Severity.WARNING, "an ISSN has 8 digits, and its check digit is right"),
  /** A date is hardly meant. */
  UNLIKELY_DATE(Severity.WARNING, "dates run from 1450 to next year, and from start to end"),
  /** A type is missing or not CSL's. */
  UNKNOWN_TYPE(Severity.WARNING, "an entry has a type of CSL 1.0.2"),
  /** A key is nearly a known one. */
  MISSPELT_KEY(Severity.WARNING, "no unknown key looks like a known one"),
  /** An entry has no title. */
  NO_TITLE(Severity.WARNING, "an entry has a title"),
  /** An entry names nobody. */
  NO_AUTHOR(
      Severity.WARNING, "an entry that is not a periodical names an author, editor or publisher"),
  /** An entry is on nothing. */
  NO_TOPIC(Severity.WARNING, "where topics are declared, every entry has one"),
  /** A section is empty. */
  UNUSED_SECTION(Severity.WARNING, "every section has an entry"),
  /** A topic is empty. */
  UNUSED_TOPIC(Severity.WARNING, "every topic has an entry"),
  /** Spellings are of nobody. */
  UNUSED_PERSON(Severity.WARNING, "every person with spellings is named by an entry"),
  /** A word has no synonym. */
  LONE_SYNONYM(Severity.WARNING, "a group of synonyms has two words or more"),
  /** A text is empty. */
  EMPTY_TEXT(Severity.WARNING, "no text is empty or blank"),
  /** A text has blanks around it. */
  BLANKS_AROUND(Severity.WARNING, "no text begins or ends with a blank"),
  /** A text has characters that cannot be seen. */
  UNSEEN_CHARACTER(Severity.WARNING, "no text has control, turning, invisible or lost characters"),

  /** A title ends with a full stop. */
  TITLE_FULL_STOP(Severity.NOTE, "no title ends with a full stop"),
  /** A title is in capitals. */
  TITLE_CAPITALS(Severity.NOTE, "no title is all in capitals");

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final Severity severity;
  private final String summary;

  Rule(Severity severity, String summary) {
    this.severity = severity;
    this.summary = summary;
  }

  /** Its stable name. */
  public String id() {
    return id;
  }

  /** How bad it is to break it. */
  public Severity severity() {
    return severity;
  }

  /** What a catalogue that keeps it is like. */
  public String summary() {
    return summary;
  }

  /** The names of all rules. */
  public static List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (Rule rule : values()) {
      ids.add(rule.id);
    }
    return ids;
  }

  /** The rule with a name, or null. */
  public static Rule named(String id) {
    for (Rule rule : values()) {
      if (rule.id.equals(id)) {
        return rule;
      }
    }
    return null;
  }

  /** The rule that a problem of the reader breaks. */
  static Rule of(Problem.Kind kind) {
    return switch (kind) {
      case ENCODING -> NOT_UTF8;
      case SYNTAX -> NOT_JSON;
      case SECOND_VALUE -> DUPLICATE_KEY;
      case SECOND_ID -> DUPLICATE_ID;
      case UNDECLARED -> UNDECLARED;
      case DATE -> IMPOSSIBLE_DATE;
      case FORM, UNREADABLE -> WRONG_FORM;
    };
  }
}
