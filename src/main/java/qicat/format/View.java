package qicat.format;

import java.util.List;
import qicat.model.Catalogue;
import qicat.model.Field;

/**
 * What of the entries is to be seen.
 *
 * @param catalogue where they come from
 * @param fields the columns or keys in their order; empty: the format's own choice
 * @param grouped whether headings part the sections, where the format has headings: the entries
 *     come in the catalogue's order
 */
public record View(Catalogue catalogue, List<Field> fields, boolean grouped) {
  /** The fields that were chosen, or a format's own choice. */
  List<Field> fieldsOr(List<Field> choice) {
    return fields.isEmpty() ? choice : fields;
  }
}
