package qicat.format;

import java.util.List;
import qicat.model.Catalogue;
import qicat.model.Field;
import qicat.search.Facet;
import qicat.search.Marks;

/**
 * What of the entries is to be seen.
 *
 * @param catalogue where they come from
 * @param fields the columns or keys in their order; empty: the format's own choice
 * @param grouped whether headings part the sections, where the format has headings: the entries
 *     come in the catalogue's order
 * @param marks what a query matched, to be emphasised where people read
 * @param counted whether counts stand behind the entries
 * @param facets these counts
 * @param nearest whether an entry that is seen whole ends with those most similar to it
 * @param safe whether a spreadsheet must not take a cell for a formula, where the format has cells
 * @param numbered how many entries there are, where each is to be seen with its number; else 0
 */
public record View(
    Catalogue catalogue,
    List<Field> fields,
    boolean grouped,
    Marks marks,
    boolean counted,
    List<Facet> facets,
    boolean nearest,
    boolean safe,
    int numbered) {

  /** The entries by themselves. */
  public static View of(Catalogue catalogue, List<Field> fields) {
    return new View(catalogue, fields, false, Marks.NONE, false, List.of(), false, false, 0);
  }

  /** The same with or without headings of sections. */
  public View grouped(boolean parted) {
    return new View(catalogue, fields, parted, marks, counted, facets, nearest, safe, numbered);
  }

  /** The same with what a query matched. */
  public View marked(Marks matched) {
    return new View(catalogue, fields, grouped, matched, counted, facets, nearest, safe, numbered);
  }

  /** The same with counts behind the entries. */
  public View faceted(List<Facet> counts) {
    return new View(catalogue, fields, grouped, marks, true, counts, nearest, safe, numbered);
  }

  /** The same with those most similar to each entry. */
  public View withNearest() {
    return new View(catalogue, fields, grouped, marks, counted, facets, true, safe, numbered);
  }

  /** The same with cells that no spreadsheet runs. */
  public View withSafeCells() {
    return new View(catalogue, fields, grouped, marks, counted, facets, nearest, true, numbered);
  }

  /** The same with the number of each entry, where the format is a table. */
  public View numbered(int entries) {
    return new View(catalogue, fields, grouped, marks, counted, facets, nearest, safe, entries);
  }

  /** The fields that were chosen, or a format's own choice. */
  List<Field> fieldsOr(List<Field> choice) {
    return fields.isEmpty() ? choice : fields;
  }
}
