package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tab in each shell itself, on a real pseudo-terminal: what the line has become, word by word. */
@EnabledOnOs(OS.LINUX) // elsewhere script has other options
class CompletionIT {
  private static final Path LAUNCHER = Path.of("target/qicat/bin/qicat").toAbsolutePath();
  private static final long PATIENCE = 40_000;

  /** The shells: how each is started without its user's files, and how it is taught. */
  enum Shell {
    BASH("bash --norc --noprofile -i", "source <(qicat completion bash)"),
    ZSH("zsh -f -i", "autoload -U compinit; compinit -u -D; source <(qicat completion zsh)"),
    FISH("fish --no-config -i", "qicat completion fish | source");

    private final String start;
    private final String lesson;

    Shell(String start, String lesson) {
      this.start = start;
      this.lesson = lesson;
    }

    private String program() {
      return start.substring(0, start.indexOf(' '));
    }
  }

  @TempDir Path folder;

  private Process process;
  private OutputStream keys;
  private int lines;

  /** Lets the shell end by itself: one that is killed may still write into its folder behind us. */
  @AfterEach
  void close() throws IOException, InterruptedException {
    if (process != null) {
      keys.write("\u0015exit\r".getBytes(StandardCharsets.UTF_8));
      keys.flush();
      if (!process.waitFor(PATIENCE, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void tabCompletesWords(Shell shell) throws Exception {
    open(shell);

    assertEquals(List.of("sections"), line("qicat sec\t"));
    assertEquals(List.of("list", "--hyperlink"), line("qicat list --hyp\t"));
    assertEquals(List.of("list", "--topic", "equity"), line("qicat list --topic eq\t"));
    assertEquals(List.of("list", "--topic=equity"), line("qicat list --topic=eq\t"));
    assertEquals(List.of("list", "--author", "Amar Shah"), line("qicat list --author Am\t"));
    assertEquals(List.of("list", "--author=Amar Shah"), line("qicat list --author=am\t"));
    assertEquals(List.of("list", "--sort", "id,-year"), line("qicat list --sort id,-ye\t"));
    assertEquals(List.of("search", "topic:equity"), line("qicat search topic:eq\t"));
    assertEquals(List.of("search", "has:doi"), line("qicat search has:do\t"));
    assertEquals(List.of("search", "author:\"Amar Shah\""), line("qicat search author:Am\t"));
    assertEquals(List.of("show", "mannion-culture"), line("qicat show mann\t"));
    assertEquals(List.of("show", "greenhalgh-spreading"), line("qicat show spreading\t"));
    assertEquals(List.of("cite", "--style", "vancouver"), line("qicat cite --style vancouv\t"));
    assertEquals(
        List.of("--color", "never", "help", "query"), line("qicat --color never help q\t"));
    assertEquals(List.of("list", "zzz"), line("qicat list zzz\t"), "nothing fits: it stays");
  }

  @ParameterizedTest
  @EnumSource
  void tabCompletesFiles(Shell shell) throws Exception {
    Files.createDirectory(folder.resolve("sub folder"));
    Files.writeString(
        folder.resolve("sub folder").resolve("own list.json"),
        "[{\"id\": \"mine-own\", \"title\": \"Mine\"}]");
    open(shell);

    List<String> words = line("qicat list -c sub\town\t");
    assertEquals(List.of("list", "-c", "sub folder/own list.json"), words);
    words = line("qicat -c 'sub folder/own list.json' show mi\t");
    assertEquals(List.of("-c", "sub folder/own list.json", "show", "mine-own"), words);
    words = line("qicat export --output=sub\town\t");
    assertEquals(List.of("export", "--output=sub folder/own list.json"), words);
  }

  private void open(Shell shell) throws IOException, InterruptedException {
    assumeTrue(has(shell.program()), () -> shell.program() + " is not installed");
    assumeTrue(has("script"), "script is not installed");
    ProcessBuilder builder =
        new ProcessBuilder("script", "-qec", "stty cols 200; exec " + shell.start, "/dev/null")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("screen").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("QICAT_"));
    builder.environment().merge("PATH", LAUNCHER.getParent() + ":", (old, own) -> own + old);
    builder.environment().put("TERM", "xterm");
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("XDG_DATA_HOME", folder.toString());
    builder.environment().put("XDG_CONFIG_HOME", folder.toString());
    process = builder.start();
    keys = process.getOutputStream();
    // A mark of its own behind each line: a shell may throw away keys that come before its prompt.
    await("", "printf ready >started\r", "started");
    await(shell.lesson + "\r", "printf ready >taught\r", "taught");
  }

  private static boolean has(String program) throws IOException, InterruptedException {
    ProcessBuilder which = new ProcessBuilder("sh", "-c", "command -v " + program);
    return which.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
  }

  /** What the words behind {@code qicat} are when the line has been typed. */
  private List<String> line(String typed) throws IOException, InterruptedException {
    String file = "line" + lines++;
    // Ctrl-A goes to the beginning of the line: it is printed instead of run.
    String text = await("", typed + "\u0001printf '%s\\n' \u0005 end >" + file + "\r", file);
    List<String> words = text.lines().toList();
    assertEquals("qicat", words.get(0), text);
    assertEquals("end", words.get(words.size() - 1), text);
    return words.subList(1, words.size() - 1);
  }

  private String await(String before, String typed, String file)
      throws IOException, InterruptedException {
    keys.write((before + typed).getBytes(StandardCharsets.UTF_8));
    keys.flush();
    Path path = folder.resolve(file);
    long end = System.currentTimeMillis() + PATIENCE;
    while (!Files.exists(path) || !isWhole(Files.readString(path))) {
      assertTrue(System.currentTimeMillis() < end, () -> typed + "\n" + screen());
      Thread.sleep(20);
    }
    return Files.readString(path);
  }

  private static boolean isWhole(String text) {
    return text.equals("ready") || text.endsWith("end\n");
  }

  private String screen() {
    try {
      return Files.readString(folder.resolve("screen"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
