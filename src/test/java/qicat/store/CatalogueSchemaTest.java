package qicat.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import qicat.model.Field;

/** The schema that comes with qicat knows what the reader knows. */
class CatalogueSchemaTest {
  @Test
  void itDescribesEachFieldThatIsStored() {
    Set<String> keys = CatalogueSchema.keysOf("entry");
    for (Field field : Field.values()) {
      assertTrue(!field.isStored() || keys.contains(field.key()), field.key());
    }
  }
}
