import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import qicat.store.CatalogueStream;
import qicat.store.Source;

/**
 * Lucene as a program that is started for one query: with an index of titles and summaries on the
 * disk, which is made before. {@code LucenePeer index FOLDER CATALOGUE}, {@code LucenePeer search
 * FOLDER WORD}.
 */
final class LucenePeer {
  private static final int MOST = 1_000_000;

  private LucenePeer() {}

  public static void main(String[] arguments) throws IOException {
    try (FSDirectory folder = FSDirectory.open(Path.of(arguments[1]))) {
      if (arguments[0].equals("index")) {
        index(folder, arguments[2]);
      } else {
        search(folder, arguments[2]);
      }
    }
  }

  private static void index(FSDirectory folder, String catalogue) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new EnglishAnalyzer()).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (IndexWriter writer = new IndexWriter(folder, config)) {
      CatalogueStream.pass(
          Source.file(catalogue),
          entry -> {
            Document document = new Document();
            document.add(new StringField("id", entry.id(), Field.Store.YES));
            document.add(new TextField("text", entry.title(), Field.Store.NO));
            document.add(new TextField("text", entry.text(qicat.model.Field.TEXT), Field.Store.NO));
            try {
              writer.addDocument(document);
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          });
    }
  }

  private static void search(FSDirectory folder, String word) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(folder)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      var query = new QueryBuilder(new EnglishAnalyzer()).createBooleanQuery("text", word);
      for (ScoreDoc hit : searcher.search(query, MOST).scoreDocs) {
        System.out.println(reader.storedFields().document(hit.doc).get("id"));
      }
    }
  }
}
