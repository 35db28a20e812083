package qicat.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import qicat.model.Field;
import qicat.query.Query.Fuzzy;
import qicat.query.Query.Has;
import qicat.query.Query.Near;
import qicat.query.Query.Not;
import qicat.query.Query.Phrase;
import qicat.query.Query.Prefix;
import qicat.query.Query.Word;
import qicat.text.Digits;
import qicat.text.Distance;
import qicat.text.Identifier;
import qicat.text.Words;

/**
 * Parses the query language by recursive descent, a method for each non-terminal:
 *
 * <pre>
 * query = and { "OR" and } .
 * and   = not { [ "AND" ] not } .
 * not   = { "NOT" | "-" | "^" } term .
 * term  = "(" query ")" | field ":" value | "has:" field | "*" | value .
 * value = "(" query ")" | '"' text '"' [ "~" number ] | word [ "*" | "~" [ number ] ] | range .
 * range = bound | bound ".." [ bound ] | ".." bound | ( ">=" | ">" | "<=" | "<" ) bound .
 * </pre>
 *
 * <p>The operators are written in capitals. In quotation marks a backslash takes the next character
 * as it is. A word without a letter or digit is passed over, so that a pasted title works.
 */
public final class QueryParser {
  /** Longer than any title or abstract that is pasted; it bounds the time of an answer. */
  private static final int LONGEST = 5_000;

  /** Deeper nesting than any person means; it bounds the depth of the recursion. */
  private static final int DEEPEST = 100;

  /** Farther apart, words are not near each other. */
  private static final int FARTHEST = 50;

  /** More edits make any word of any other. */
  private static final int MOST_EDITS = 2;

  /** Where a word is looked for that can only be a pasted identifier. */
  private static final List<Field> IDENTIFIERS = List.of(Field.DOI, Field.URL);

  private final String text;
  private int at;
  private int depth;
  private int deepest;
  private int deepestStart;

  private QueryParser(String text) {
    this.text = text;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && !Character.isWhitespace(c)) {
        throw bad(i, "there is a control character", "take it out; a blank may stand there");
      }
      if (Character.isSurrogate(c)) {
        int point = text.codePointAt(i);
        if (Character.charCount(point) == 1) {
          throw bad(i, "there is half of a character", "take it out, or type it anew");
        }
        i++;
      }
    }
  }

  /**
   * Parses a query.
   *
   * @param text what was typed; a blank text asks for every entry
   * @throws BadQuery when it cannot be understood
   */
  public static Query parse(String text) {
    QueryParser parser = new QueryParser(text);
    parser.skipBlanks();
    if (parser.atEnd()) {
      return new Query.All();
    }
    Query query = parser.query(Field.SEARCHED);
    if (!parser.atEnd()) {
      throw parser.bad(
          parser.at, "this bracket closes nothing", "take it out, or open one before it with (");
    }
    if (text.length() > LONGEST) {
      throw parser.bad(
          LONGEST,
          "this query is longer than " + LONGEST + " characters",
          "a title or a few words are enough");
    }
    // The canonical text has brackets where the typed one need not have: it must be readable too.
    if (parser.deepest > DEEPEST / 2 && depth(query.toString()) > DEEPEST) {
      throw parser.tooDeep(parser.deepestStart);
    }
    return query;
  }

  /**
   * The query that one value of a field asks for, as an option gives it.
   *
   * @throws BadQuery when the field takes no such value
   */
  public static Query value(Field field, String value) {
    QueryParser parser = new QueryParser(value);
    boolean several = false;
    for (int i = 0; i < value.length(); i++) {
      several |= Character.isWhitespace(value.charAt(i)) || "()\"".indexOf(value.charAt(i)) >= 0;
    }
    Query query = parser.matching(List.of(field), value, 0, several);
    if (query == null) {
      throw parser.bad(0, field.word() + " needs a value", "give it a word");
    }
    return query;
  }

  /** A text in quotation marks, as the parser reads it back. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private Query query(List<Field> fields) {
    List<Query> parts = new ArrayList<>();
    do {
      parts.add(and(fields, !parts.isEmpty()));
    } while (operator("OR"));
    return Query.any(parts);
  }

  private Query and(List<Field> fields, boolean afterOr) {
    int start = at;
    List<Query> parts = new ArrayList<>();
    boolean onePerson = fields.size() == 1 && fields.get(0).kind() == Field.Kind.NAMES;
    while (!atEnd() && peek() != ')' && !isNext("OR")) {
      boolean joined = !parts.isEmpty() && operator("AND");
      if (isNext("AND") || joined && (atEnd() || peek() == ')' || isNext("OR"))) {
        throw lonely("AND", joined ? at : start);
      }
      Query part = not(fields);
      Query before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (onePerson && !joined && isName(part) && isName(before)) {
        String name = nameText(before) + " " + nameText(part);
        parts.set(parts.size() - 1, new Phrase(fields, name));
      } else if (part != null) {
        parts.add(part);
      }
    }
    if (parts.isEmpty()) {
      throw nothingIn(start, afterOr);
    }
    return Query.all(parts);
  }

  private static boolean isName(Query part) {
    return part instanceof Word || part instanceof Prefix || part instanceof Phrase;
  }

  private static String nameText(Query part) {
    return part instanceof Prefix prefix ? prefix.text() + "*" : ((Query.Matcher) part).text();
  }

  private BadQuery nothingIn(int start, boolean afterOr) {
    if (isNext("OR") || afterOr && at == start) {
      return lonely("OR", at);
    }
    if (!atEnd() && peek() == ')' && start == at) {
      return depth == 0
          ? bad(at, "this bracket closes nothing", "take it out, or open one before it with (")
          : bad(at, "there is nothing in these brackets", "put a word between them");
    }
    return bad(start, "there is no letter or digit to look for", "type a word");
  }

  private BadQuery lonely(String operator, int position) {
    return bad(
        position,
        operator + " needs something on both sides",
        "for the word itself, write it in small letters or in quotation marks");
  }

  /** A part, negated or not; null for a word without a letter or digit. */
  private Query not(List<Field> fields) {
    boolean negated = false;
    int start = at;
    while (true) {
      if (operator("NOT")) {
        negated = !negated;
      } else if (!atEnd() && (peek() == '-' || peek() == '^') && startsTerm(at + 1)) {
        at++;
        negated = !negated;
      } else {
        break;
      }
    }
    if (atEnd() || peek() == ')' || isNext("OR") || isNext("AND")) {
      throw bad(at, "NOT needs something after it", "add the word that should not be there");
    }
    Query part = term(fields);
    if (negated && part == null) {
      throw bad(start, "there is no letter or digit to look for", "type a word after NOT");
    }
    return negated ? negation(part) : part;
  }

  private static Query negation(Query part) {
    return part instanceof Not not ? not.part() : new Not(part);
  }

  private boolean startsTerm(int index) {
    return index < text.length()
        && !Character.isWhitespace(text.charAt(index))
        && text.charAt(index) != ')';
  }

  private Query term(List<Field> fields) {
    if (peek() == '(') {
      return brackets(fields);
    }
    if (peek() == '"') {
      return quotation(fields);
    }
    int colon = fieldEnd();
    if (colon < 0) {
      return word(fields);
    }
    int start = at;
    String name = text.substring(at, colon);
    boolean has = name.equalsIgnoreCase("has");
    Field field = has ? null : Field.named(name);
    if (field == null && !has) {
      throw unknownField(name, start);
    }
    at = colon + 1;
    skipBlanks();
    if (atEnd() || peek() == ')') {
      throw bad(at, name + ": needs a value", "for the word itself, put it in quotation marks");
    }
    return has ? has() : value(field);
  }

  private Query has() {
    int start = at;
    String name = run();
    Field field = Field.named(name);
    if (field == null) {
      throw unknownField(name, start);
    }
    skipBlanks();
    return new Has(field);
  }

  private Query value(Field field) {
    List<Field> fields = List.of(field);
    int start = at;
    Query value =
        peek() == '(' ? brackets(fields) : peek() == '"' ? quotation(fields) : word(fields);
    if (value == null) {
      throw bad(
          start, "there is no letter or digit to look for", "give " + field.word() + ": a word");
    }
    return value;
  }

  private Query brackets(List<Field> fields) {
    int start = at++;
    if (++depth > DEEPEST) {
      throw tooDeep(start);
    }
    if (depth > deepest) {
      deepest = depth;
      deepestStart = start;
    }
    skipBlanks();
    if (atEnd()) {
      throw unclosedBracket(start);
    }
    Query inside = query(fields);
    if (atEnd()) {
      throw unclosedBracket(start);
    }
    depth--;
    at++;
    skipBlanks();
    return inside;
  }

  private BadQuery tooDeep(int start) {
    return bad(start, "brackets are nested deeper than " + DEEPEST, "write it with fewer brackets");
  }

  /** How deep the brackets of a text are nested, those in quotations counted too. */
  private static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private BadQuery unclosedBracket(int start) {
    return bad(start, "this bracket is not closed", "add ) where it ends");
  }

  private Query quotation(List<Field> fields) {
    int start = at++;
    StringBuilder words = new StringBuilder();
    while (!atEnd() && peek() != '"') {
      if (peek() == '\\' && at + 1 < text.length()) {
        at++;
      }
      words.append(peek());
      at++;
    }
    if (atEnd()) {
      throw bad(start, "this quotation mark is not closed", "add \" where the phrase ends");
    }
    at++;
    int within = within();
    skipBlanks();
    Query phrase = matching(fields, words.toString(), start, true);
    return within >= 0 && phrase instanceof Phrase
        ? new Near(fields, words.toString(), within)
        : phrase;
  }

  /** The number behind a tilde that follows a quotation, or -1 where none follows. */
  private int within() {
    if (atEnd() || peek() != '~') {
      return -1;
    }
    int start = at++;
    int from = at;
    while (!atEnd() && Character.isLetterOrDigit(peek())) {
      at++;
    }
    int within = Digits.number(text.substring(from, at));
    if (within < 0 || within > FARTHEST) {
      throw bad(
          start,
          "~ after a quotation needs a number up to " + FARTHEST,
          "say how many other words may stand between: \"lean culture\"~3");
    }
    return within;
  }

  private Query word(List<Field> fields) {
    int start = at;
    String word = run();
    skipBlanks();
    return matching(fields, word, start, false);
  }

  /** What a word or phrase asks of fields; null: it has no letter or digit. */
  private Query matching(List<Field> fields, String words, int start, boolean quoted) {
    Field only = fields.size() == 1 ? fields.get(0) : null;
    if (only != null && (only.kind() == Field.Kind.NUMBER || only.kind() == Field.Kind.DATE)) {
      return new RangeParser(text, start, only).parse(words);
    }
    if (!quoted && words.equals("*")) {
      return only == null ? new Query.All() : new Has(only);
    }
    if (Words.of(words).isEmpty()) {
      checkSign(words, start);
      return null;
    }
    if (quoted) {
      return new Phrase(fields, words);
    }
    checkWord(words, start);
    boolean pasted = only == null && Identifier.isLike(words);
    List<Field> where = pasted ? IDENTIFIERS : fields;
    boolean isCode = pasted || only != null && only.kind() == Field.Kind.CODE;
    int tilde = isCode ? -1 : tilde(words);
    if (tilde > 0) {
      return fuzzy(fields, words, tilde, start);
    }
    return words.endsWith("*")
        ? new Prefix(where, words.substring(0, words.length() - 1))
        : new Word(where, only == null && !pasted ? withoutPunctuation(words) : words);
  }

  /** A word without the signs of a sentence around it, if the rest could be nothing but a word. */
  private static String withoutPunctuation(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && !Character.isLetterOrDigit(word.codePointAt(from))) {
      from++;
    }
    while (to > from && ".,;:?!\u2026\u201d\u2019'".indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    String rest = word.substring(from, to);
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '-' && c != '\'' && c != '\u2019') {
        return word;
      }
    }
    boolean operator = rest.equals("OR") || rest.equals("AND") || rest.equals("NOT");
    return rest.isEmpty() || operator ? word : rest;
  }

  /** The index of the tilde that asks for words spelled alike, or -1. */
  private static int tilde(String word) {
    int tilde = word.lastIndexOf('~');
    boolean behindWord = tilde > 0 && endsWord(word.codePointBefore(tilde));
    boolean atEnd = tilde == word.length() - 1 || Digits.number(word.substring(tilde + 1)) >= 0;
    return behindWord && atEnd ? tilde : -1;
  }

  private static boolean endsWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private Query fuzzy(List<Field> fields, String word, int tilde, int start) {
    boolean byLength = tilde == word.length() - 1;
    int edits = byLength ? Fuzzy.BY_LENGTH : Digits.number(word.substring(tilde + 1));
    if (edits > MOST_EDITS) {
      throw bad(start + tilde, "a word may differ by at most 2 letters", "write ~1, ~2 or ~");
    }
    return new Fuzzy(fields, word.substring(0, tilde), edits);
  }

  /** Other languages' operators, which would be passed over like a title's punctuation. */
  private void checkSign(String sign, int start) {
    if (sign.equals("|") || sign.equals("||")) {
      throw bad(start, "there is no operator " + sign, "write OR");
    }
    if (sign.equals("&&")) {
      throw bad(start, "there is no operator &&", "write AND, or leave it out");
    }
  }

  private void checkWord(String word, int start) {
    int star = word.indexOf('*');
    if (star >= 0 && star < word.length() - 1) {
      throw bad(start + star, "an asterisk stands only at the end of a word", "write improv*");
    }
    if (word.startsWith("!")) {
      throw bad(start, "there is no operator !", "write NOT " + word.substring(1));
    }
    int dots = word.indexOf("..");
    if (dots > 0
        && Digits.number(word.substring(0, dots)) >= 0
        && Digits.number(word.substring(dots + 2)) >= 0) {
      throw bad(start, "only year and issued take a range", "write year:" + word);
    }
  }

  private BadQuery unknownField(String name, int start) {
    String all = "the fields are " + String.join(", ", Field.words()) + ".";
    String advice = Distance.didYouMean(name.toLowerCase(Locale.ROOT), Field.words(), all);
    return bad(
        start,
        "there is no field \"" + name + "\"",
        advice + " For a word with a colon, use quotation marks.");
  }

  /** The index of the colon behind a field's name at this place, or -1. */
  private int fieldEnd() {
    int i = at;
    while (i < text.length() && (isAsciiLetter(text.charAt(i)) || text.charAt(i) == '-')) {
      i++;
    }
    if (i == at || i == text.length() || text.charAt(i) != ':') {
      return -1;
    }
    String name = text.substring(at, i);
    boolean known = name.equalsIgnoreCase("has") || Field.named(name) != null;
    boolean punctuation = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
    boolean address = text.startsWith("//", i + 1);
    return known || !punctuation && !address ? i : -1;
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Characters up to a blank, a bracket or a quotation mark; at least one. */
  private String run() {
    int start = at;
    do {
      at++;
    } while (!atEnd() && !Character.isWhitespace(peek()) && "()\"".indexOf(peek()) < 0);
    return text.substring(start, at);
  }

  private boolean operator(String operator) {
    if (!isNext(operator)) {
      return false;
    }
    at += operator.length();
    skipBlanks();
    return true;
  }

  private boolean isNext(String operator) {
    int end = at + operator.length();
    return text.startsWith(operator, at)
        && (end == text.length()
            || Character.isWhitespace(text.charAt(end))
            || "()\"".indexOf(text.charAt(end)) >= 0);
  }

  private void skipBlanks() {
    while (!atEnd() && Character.isWhitespace(peek())) {
      at++;
    }
  }

  private boolean atEnd() {
    return at >= text.length();
  }

  private char peek() {
    return text.charAt(at);
  }

  private BadQuery bad(int position, String what, String advice) {
    return new BadQuery(text, position, what, advice);
  }
}
