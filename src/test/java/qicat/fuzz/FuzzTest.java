package qicat.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every input of the corpus, which holds what fuzzing has found, and a few hundred that are made of
 * it at random; {@code src/fuzz/run} goes on for as long as it is told.
 */
class FuzzTest {
  private static final Path CORPUS = Path.of("src/test/resources/fuzz");
  private static final int CHANGED = 150;

  private static List<Path> corpus(Target target) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve(target.folder()))) {
      return files.sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> theCorpus() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Target target : Target.values()) {
      List<Path> corpus = corpus(target);
      assertTrue(corpus.size() >= 2, () -> target + " has no corpus");
      for (Path file : corpus) {
        tests.add(
            dynamicTest(
                target + " " + file.getFileName(), () -> target.feed(Files.readAllBytes(file))));
      }
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> theCorpusChanged() {
    return Stream.of(Target.values())
        .map(target -> dynamicTest(target.toString(), () -> feedChanged(target)));
  }

  private static void feedChanged(Target target) throws IOException {
    Random random = new Random(1);
    List<Path> corpus = corpus(target);
    for (int i = 0; i < CHANGED; i++) {
      byte[] bytes = changed(Files.readAllBytes(corpus.get(i % corpus.size())), random);
      try {
        target.feed(bytes);
      } catch (RuntimeException | Error e) {
        Path file = Files.write(Path.of("target", "fuzz-" + target.folder()), bytes);
        throw new AssertionError("see " + file + ", which belongs into " + CORPUS, e);
      }
    }
  }

  /** With bytes turned, taken out, doubled or put in. */
  private static byte[] changed(byte[] bytes, Random random) {
    byte[] changed = bytes.clone();
    for (int n = 1 + random.nextInt(4); n > 0 && changed.length > 0; n--) {
      int from = random.nextInt(changed.length);
      int length = Math.min(changed.length - from, 1 + random.nextInt(12));
      switch (random.nextInt(3)) {
        case 0 -> changed[from] = (byte) random.nextInt(256);
        case 1 -> changed = spliced(changed, from, length, 0);
        default -> changed = spliced(changed, from, length, 2);
      }
    }
    return changed;
  }

  /** With a part so many times. */
  private static byte[] spliced(byte[] bytes, int from, int length, int times) {
    byte[] result = new byte[bytes.length + (times - 1) * length];
    System.arraycopy(bytes, 0, result, 0, from);
    for (int i = 0; i < times; i++) {
      System.arraycopy(bytes, from, result, from + i * length, length);
    }
    int rest = from + length;
    System.arraycopy(bytes, rest, result, from + times * length, bytes.length - rest);
    return result;
  }
}
