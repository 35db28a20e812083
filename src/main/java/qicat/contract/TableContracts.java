package qicat.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.format.Formats;
import qicat.model.Field;

/**
 * The contracts of what has columns, as a Table Schema of Frictionless Data with the CSV dialect:
 * the columns in their order, made of the registry of fields.
 */
final class TableContracts {
  private TableContracts() {}

  static Map<String, Object> csv() {
    return table(
        "csv",
        "RFC 4180 in UTF-8: a header, then a record for each entry. --fields chooses other columns;"
            + " --csv-safe puts an apostrophe before what could run as a formula."
            + " sections, topics, authors and years have three: the field's name, title, count.",
        dialect(",", "\r\n", true),
        Formats.CSV.columns());
  }

  static Map<String, Object> tsv() {
    return table(
        "tsv",
        "UTF-8, no header, no quotation marks: a line for each entry, tabs and line breaks within a"
            + " value as blanks. --fields chooses other columns. related has one more, why; with"
            + " --facets an empty line and lines of field, value, title and count follow."
            + " sections, topics, authors and years have three: value, title, count.",
        dialect("\t", "\n", false),
        Formats.TSV.columns());
  }

  private static Map<String, Object> dialect(String delimiter, String lineEnd, boolean header) {
    Map<String, Object> dialect = new LinkedHashMap<>();
    dialect.put("delimiter", delimiter);
    dialect.put("lineTerminator", lineEnd);
    dialect.put("header", header);
    if (header) {
      dialect.put("quoteChar", "\"");
      dialect.put("doubleQuote", true);
    }
    return dialect;
  }

  private static Map<String, Object> table(
      String name, String description, Map<String, Object> dialect, List<Field> columns) {
    List<Object> fields = new ArrayList<>();
    for (Field column : columns) {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("name", column.key());
      field.put("title", column.title());
      field.put("type", column.kind() == Field.Kind.NUMBER ? "integer" : "string");
      field.put("description", column.summary() + form(column));
      fields.add(field);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", fields);
    schema.put("missingValues", List.of(""));
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("name", name);
    table.put("description", description);
    table.put("encoding", "utf-8");
    table.put("dialect", dialect);
    table.put("schema", schema);
    return table;
  }

  /** How the values of a kind are written. */
  private static String form(Field field) {
    return switch (field.kind()) {
      case TEXT, CODE, NUMBER -> "";
      case DATE -> " (ISO 8601-2: 2019-11-27, 2019-11, 2019-21, 2018/2019; or words)";
      case NAMES -> " (Family, Given; several parted by a semicolon and a blank)";
      case LABEL -> " (its id)";
      case LABELS -> " (their ids, parted by a semicolon and a blank)";
    };
  }
}
