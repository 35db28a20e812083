package qicat.search;

import java.util.ArrayList;
import java.util.List;
import qicat.model.Catalogue;
import qicat.model.Field;

/**
 * Entries counted by the values of one field.
 *
 * @param field the field
 * @param counts the values that any entry has
 */
public record Facet(Field field, List<Count> counts) {
  /** The fields by which an answer is counted. */
  public static final List<Field> FIELDS =
      List.of(Field.TOPIC, Field.SECTION, Field.AUTHOR, Field.YEAR);

  /** The facets of an answer; those that no entry has a value for are left out. */
  public static List<Facet> of(Catalogue catalogue, List<Hit> hits) {
    List<Facet> facets = new ArrayList<>();
    for (Field field : FIELDS) {
      List<Count> counts = Count.occurring(field, catalogue, hits);
      if (!counts.isEmpty()) {
        facets.add(new Facet(field, counts));
      }
    }
    return facets;
  }
}
