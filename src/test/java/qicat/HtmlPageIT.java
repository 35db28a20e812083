package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The web page in a real browser, Chromium without a window: what a reader does with it, that it
 * asks for nothing, and the rules of accessibility. Skipped where there is no Chromium.
 */
class HtmlPageIT {
  private static final String AXE_TAGS =
      "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']";
  private static final int MANY = 1000;

  /** Held here, since a logger that nobody holds forgets its level. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static final Map<String, String> PAGES = new HashMap<>();
  private static ChromeDriver browser;
  private static HttpServer server;
  private static String axe;

  @BeforeAll
  static void open() throws IOException {
    Path chromium = program("chromium");
    Path driver = program("chromedriver");
    assumeTrue(
        chromium != null && driver != null,
        "the page is not tried in a browser: chromium and chromedriver are not installed");
    PAGES.put("list", html("list"));
    PAGES.put("search", html("search", "culture OR lean"));
    PAGES.put("fields", html("list", "--fields", "id,type,author,isbn,url,doi,topic,note"));
    PAGES.put("many", many());
    PAGES.put("long", longWords());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", HtmlPageIT::answer);
    server.start();
    try (InputStream script = HtmlPageIT.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
    browser = start(chromium, driver);
  }

  /** A program in the PATH, or null. */
  private static Path program(String name) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      Path file = Path.of(folder, name);
      if (Files.isExecutable(file)) {
        return file;
      }
    }
    return null;
  }

  private static ChromeDriver start(Path chromium, Path driver) {
    SELENIUM.setLevel(Level.SEVERE); // it warns of every Chromium that is newer than itself
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments("--headless=new", "--window-size=1280,900", "--disable-dev-shm-usage");
    options.addArguments("--lang=en", "--disable-background-networking");
    if (System.getProperty("user.name").equals("root")) {
      options.addArguments("--no-sandbox"); // the sandbox refuses to run as root
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    // The driver is named, so that Selenium looks for none and downloads none.
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build();
    ChromeDriver started = new ChromeDriver(service, options);
    started.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
    return started;
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String page = PAGES.get(exchange.getRequestURI().getPath().substring(1));
    byte[] bytes = page == null ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(page == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String html(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--format", "html"));
    return Run.run(all.toArray(new String[0])).exits(0).out();
  }

  private static String many() {
    StringBuilder items = new StringBuilder("[");
    for (int i = 0; i < MANY; i++) {
      items.append(i == 0 ? "" : ",").append("{\"id\":\"entry ").append(i).append("\",");
      items.append("\"title\":\"Ärzte und Pflege, Band ").append(i).append("\",");
      items.append("\"abstract\":\"").append("On the care of patients in hospitals. ".repeat(12));
      items.append("\",\"keyword\":\"topic ").append(i % 60).append(", even\"}");
    }
    return Run.piped()
        .reading(items.append("]").toString())
        .words("list", "-c", "-", "--format", "html")
        .exits(0)
        .out();
  }

  private static String longWords() {
    String word = "Donaudampfschifffahrt".repeat(30);
    String item =
        ("{'id':'"
                + word
                + "','title':'"
                + word
                + "','container-title':'"
                + word
                + "','abstract':'"
                + word
                + "','note':'"
                + word
                + "','keyword':'"
                + word
                + "','author':[{'family':'"
                + word
                + "'}],'volume':'"
                + word
                + "'}")
            .replace('\'', '"');
    return Run.piped()
        .reading(
            "{\"title\":\""
                + word
                + "\",\"url\":\"https://"
                + word
                + ".org\",\"entries\":["
                + item
                + "]}")
        .words("list", "-c", "-", "--format", "html")
        .exits(0)
        .out();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
    if (server != null) {
      server.stop(0);
    }
  }

  @BeforeEach
  void beginAnew() {
    light(true);
    go("list");
    script("localStorage.clear()");
    browser.navigate().refresh(); // it has begun with the theme that was chosen before
    browser.manage().logs().get(LogType.BROWSER);
  }

  private static void go(String address) {
    browser.get("about:blank"); // else an address with another fragment alone would not load
    browser.get(origin() + address);
  }

  private static String origin() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  private static Object script(String text, Object... arguments) {
    return browser.executeScript(text, arguments);
  }

  private static WebElement find(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  private static List<String> texts(String selector) {
    List<String> texts = new ArrayList<>();
    for (WebElement element : browser.findElements(By.cssSelector(selector))) {
      texts.add(element.getText());
    }
    return texts;
  }

  private static List<String> shownIds() {
    @SuppressWarnings("unchecked")
    List<String> ids =
        (List<String>)
            script(
                "return [...document.querySelectorAll('article')]"
                    + ".filter(each => each.checkVisibility()).map(each => each.id)");
    return ids;
  }

  private static void media(String type, String scheme) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            type,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  private static void light(boolean light) {
    media("", light ? "light" : "dark");
  }

  private static void width(int columns) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", columns, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  private static WebElement type(String text) {
    WebElement search = find("[type=search]");
    search.clear();
    search.sendKeys(text);
    return search;
  }

  @Test
  void asksForNothing() {
    browser.manage().logs().get(LogType.PERFORMANCE); // what was before
    go("list");
    type("culture");
    find(".theme").click();
    find("article:not([hidden]) .copy").click();
    List<String> asked = new ArrayList<>();
    Pattern address = Pattern.compile("\"request\":\\{.*?\"url\":\"([^\"]+)\"");
    for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
      Matcher url = address.matcher(entry.getMessage());
      if (entry.getMessage().contains("\"Network.requestWillBeSent\"") && url.find()) {
        asked.add(url.group(1));
      }
    }
    asked.removeIf(each -> each.startsWith("data:") || each.equals("about:blank"));
    assertEquals(List.of(origin() + "list"), asked);
    assertEquals(0L, script("return performance.getEntriesByType('resource').length"));
    assertEquals(List.of(), complaints());
  }

  /** What the browser's console tells: a policy that was broken, a script that failed. */
  private static List<String> complaints() {
    List<String> messages = new ArrayList<>();
    for (LogEntry entry : browser.manage().logs().get(LogType.BROWSER)) {
      messages.add(entry.getMessage());
    }
    return messages;
  }

  @Test
  void aPolicyForbidsAnyRequestAndAnyOtherScript() {
    script(
        "const image = document.createElement('img'); image.src = '/pixel.png';"
            + "const other = document.createElement('script'); other.textContent = 'window.ran = 1';"
            + "document.body.append(image, other);");
    assertEquals(null, script("return window.ran"));
    assertEquals(
        "refused",
        browser.executeAsyncScript(
            "fetch('/list').then(() => arguments[0]('fetched'), () => arguments[0]('refused'))"));
    assertTrue(complaints().stream().anyMatch(each -> each.contains("Content Security Policy")));
  }

  @Test
  void filtersAndMarksAsOneTypes() {
    assertEquals("42 entries", find(".count").getText());
    type("cul");
    List<String> begun = shownIds();
    type("culture");
    assertTrue(begun.containsAll(shownIds()), begun::toString);
    assertEquals("2 of 42 entries", find(".count").getText());
    assertEquals("[mannion-culture, boland-culture]", shownIds().toString());
    for (String mark : texts("article:not([hidden]) mark")) {
      assertTrue(mark.equalsIgnoreCase("culture"), mark);
    }
    assertTrue(texts("article:not([hidden]) mark").size() >= 4);
    assertEquals(
        List.of("Analysis The series", "From The BMJ Further reading"),
        texts("section:not([hidden]) > h2"));
    type("CÜLTURÉ organisational");
    assertEquals("[mannion-culture]", shownIds().toString());
    type("lean");
    assertFalse(texts("article:not([hidden]) mark").isEmpty());
    type("ean"); // words are found by their beginning
    assertEquals("0 of 42 entries", find(".count").getText());
    assertTrue(find(".nothing").isDisplayed());
    WebElement search = type("shouldn't");
    assertEquals("[lemer-articulate]", shownIds().toString());
    assertEquals("shouldn’t", texts("h3 mark").get(0));
    search.sendKeys(Keys.ESCAPE);
    assertEquals("42 entries", find(".count").getText());
    assertEquals(0, browser.findElements(By.cssSelector("mark")).size());
    assertFalse(find(".nothing").isDisplayed());
    assertEquals("status", find(".count").getAttribute("role"));
  }

  @Test
  void marksOfAQueryStayWhenTheSearchGoes() {
    go("search");
    List<String> before = texts("mark");
    assertTrue(before.size() > 3, before::toString);
    type("cul").sendKeys(Keys.ESCAPE);
    assertEquals(before, texts("mark"));
  }

  private static WebElement topic(String title) {
    for (WebElement button : browser.findElements(By.cssSelector(".choices button"))) {
      if (button.getText().startsWith(title)) {
        return button;
      }
    }
    throw new AssertionError("there is no topic " + title);
  }

  @Test
  void topicsCombine() {
    int all = Integer.parseInt(topic("Patients and carers").getText().replaceAll("\\D", ""));
    topic("Patients and carers").click();
    assertEquals("true", topic("Patients and carers").getAttribute("aria-pressed"));
    assertEquals(all + " of 42 entries", find(".count").getText());
    int both = Integer.parseInt(topic("Lean and industry").getText().replaceAll("\\D", ""));
    topic("Lean and industry").click();
    assertEquals("[smith-lean]", shownIds().toString());
    assertEquals(1, both);
    assertTrue(browser.getCurrentUrl().endsWith("list?topic=patients&topic=lean"));
    browser.navigate().refresh();
    assertEquals("[smith-lean]", shownIds().toString());
    find("#smith-lean .topics button").click(); // takes one back, from the entry itself
    assertEquals(1, browser.findElements(By.cssSelector(".choices [aria-pressed=true]")).size());
    find(".clear").click();
    assertEquals(42, shownIds().size());
    assertEquals(find("[type=search]"), browser.switchTo().activeElement());
    assertTrue(browser.getCurrentUrl().endsWith("/list"), browser.getCurrentUrl());
  }

  @Test
  void anAddressWithWordsFiltersAtOnce() {
    go("list?q=spread+scaling&topic=spread&topic=no-such-topic");
    assertEquals("[greenhalgh-spreading]", shownIds().toString());
    assertEquals("spread scaling", find("[type=search]").getAttribute("value"));
  }

  @Test
  void aPermalinkGoesToItsEntry() {
    go("list#greenhalgh-spreading");
    assertEquals("greenhalgh-spreading", script("return document.querySelector(':target').id"));
    assertInView("greenhalgh-spreading");
    find("#shah-data .permalink").click();
    assertTrue(browser.getCurrentUrl().endsWith("list#shah-data"));
    assertInView("shah-data");
    go("list?q=culture#shah-data"); // a filter never hides what the address names
    assertEquals(42, shownIds().size());
    assertInView("shah-data");
    go("list#%E0%A4%A"); // names nothing, harms nothing
    assertEquals(42, shownIds().size());
    assertEquals(List.of(), complaints());
  }

  private static void assertInView(String id) {
    double top =
        ((Number)
                script(
                    "return document.getElementById(arguments[0]).getBoundingClientRect().top", id))
            .doubleValue();
    assertTrue(top >= 0 && top < 450, id + " is at " + top);
  }

  @Test
  void aCitationIsCopied() {
    browser.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    find("#greenhalgh-spreading .copy").click();
    assertEquals("Copied", awaited("#greenhalgh-spreading .copy", "Copied"));
    assertEquals("Citation copied", script("return document.querySelector('.said').textContent"));
    assertEquals(
        "Greenhalgh T, Papoutsi C. Spreading and scaling up innovation and improvement. The BMJ."
            + " 2019;365:l2068. doi:10.1136/bmj.l2068",
        browser.executeAsyncScript("navigator.clipboard.readText().then(arguments[0])"));
    awaited("#greenhalgh-spreading .copy", "Copy citation");

    script("Object.defineProperty(navigator, 'clipboard', {value: undefined})"); // as over HTTP
    find("#shah-data .copy").sendKeys(Keys.ENTER);
    awaited("#shah-data .copy", "Copied");
    assertEquals(find("#shah-data .copy"), browser.switchTo().activeElement());
    type("").sendKeys(Keys.chord(Keys.CONTROL, "v"));
    String pasted = find("[type=search]").getAttribute("value");
    assertTrue(pasted.startsWith("Shah A. Using data for improvement."), pasted);
  }

  /** Waits until an element has a text. */
  private static String awaited(String selector, String text) {
    return awaited(selector, "textContent", text);
  }

  /** Waits until a property of an element has a value. */
  private static String awaited(String selector, String property, String value) {
    return (String)
        browser.executeAsyncScript(
            "const [selector, property, value, done] = arguments;"
                + "(function look() { const seen = document.querySelector(selector)[property];"
                + "if (seen === value) done(seen); else setTimeout(look, 20); })()",
            selector,
            property,
            value);
  }

  private static String paper() {
    return (String) script("return getComputedStyle(document.documentElement).backgroundColor");
  }

  @Test
  void theThemeIsTheSystemsOrTheReaders() {
    String light = paper();
    light(false);
    String dark = paper();
    assertFalse(light.equals(dark), dark);
    light(true);
    awaited(".theme", "ariaPressed", "false"); // the page is told a little later
    find(".theme").click();
    assertEquals("true", find(".theme").getAttribute("aria-pressed"));
    assertEquals(dark, paper());
    browser.navigate().refresh();
    assertEquals(dark, paper());
    find(".theme").click();
    assertEquals(light, paper());
  }

  @Test
  void worksWithKeysAlone() {
    WebElement body = find("body");
    body.sendKeys(Keys.TAB);
    assertEquals("Skip to the entries", browser.switchTo().activeElement().getText());
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    assertEquals("~list", browser.switchTo().activeElement().getAttribute("id"));
    find("body").sendKeys("/");
    WebElement search = find("[type=search]");
    assertEquals(search, browser.switchTo().activeElement());
    search.sendKeys("a/b");
    assertEquals("a/b", search.getAttribute("value"));
    search.sendKeys(Keys.ESCAPE);
    assertEquals("", search.getAttribute("value"));
    search.sendKeys(Keys.TAB, Keys.SPACE); // the first topic
    assertEquals("2 of 42 entries", find(".count").getText());
    assertTrue(
        ((String) script("return getComputedStyle(document.activeElement).outlineStyle"))
            .equals("solid"),
        "the focus is not seen");

    find(".slash").click(); // who speaks to the computer may switch the key off
    browser.navigate().refresh();
    find("h1").click();
    browser.switchTo().activeElement().sendKeys("/");
    assertFalse(find("[type=search]").equals(browser.switchTo().activeElement()));
  }

  @Test
  void withoutAScriptAllIsThere() {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      go("list");
      assertEquals(42, seen("article"));
      assertEquals(42, seen("a.permalink"));
      assertTrue(seen(".topics li") > 42);
      assertEquals(0, seen("button, input, form, kbd"));
    } finally {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @Test
  void paperHasNoControlsAndAllAddresses() {
    light(false);
    String dark = paper();
    media("print", "dark");
    assertFalse(dark.equals(paper()), "a printed page is light");
    assertEquals(0, seen("form, .theme, .tools, input"));
    assertEquals(42, seen("article"));
    assertEquals(
        "\"https://doi.org/10.1136/bmj.l6594\"",
        script("return getComputedStyle(document.querySelector('.title a'), '::after').content"));
  }

  @Test
  void aNarrowPageScrollsDownwardsOnly() {
    try {
      width(320);
      for (String page : List.of("list", "search", "fields", "long", "list?topic=patients")) {
        go(page);
        assertEquals(
            0L,
            script(
                "const page = document.documentElement; return page.scrollWidth - page.clientWidth"),
            page);
      }
      go("list");
      assertFalse(topicsSeen() > 8);
      find(".more").click();
      assertEquals(20, topicsSeen());
      assertEquals("true", find(".more").getAttribute("aria-expanded"));
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  private static long topicsSeen() {
    return seen(".choices button");
  }

  /** How many elements are seen; asked of the page at once, since asking for each takes long. */
  private static long seen(String selector) {
    return (long)
        script(
            "return [...document.querySelectorAll(arguments[0])]"
                + ".filter(each => each.checkVisibility({visibilityProperty: true})).length",
            selector);
  }

  @Test
  void aThousandEntriesAreFilteredAtOnce() {
    go("many#entry~0020999");
    assertInView("entry~0020999");
    assertEquals(24, topicsSeen());
    double milliseconds =
        ((Number)
                script(
                    "const search = document.querySelector('[type=search]');"
                        + "search.value = 'pat';"
                        + "const from = performance.now();"
                        + "search.dispatchEvent(new Event('input'));"
                        + "document.body.offsetHeight;"
                        + "return performance.now() - from"))
            .doubleValue();
    assertEquals("1000 entries", find(".count").getText());
    assertEquals(12L * MANY, script("return document.querySelectorAll('mark').length"));
    assertTrue(milliseconds < 3000, milliseconds + " ms");
    type("arzte 77");
    assertEquals(11, shownIds().size()); // 77 and 770 to 779
  }

  @Test
  void rulesOfAccessibility() {
    try {
      for (boolean light : new boolean[] {true, false}) {
        light(light);
        for (String page : List.of("list?q=improv&topic=patients#smith-lean", "search")) {
          go(page);
          assertAccessible(page + (light ? ", light" : ", dark"));
        }
      }
      light(true);
      width(320);
      for (String page : List.of("list", "fields?q=zzz", "long")) {
        go(page);
        assertAccessible(page + ", narrow");
      }
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  private static void assertAccessible(String page) {
    script(axe);
    Object violations =
        browser.executeAsyncScript(
            "const done = arguments[0];"
                + "axe.run({runOnly: "
                + AXE_TAGS
                + "}).then(found => done(found.passes.length < 10 ? ['axe did not run'] :"
                + " found.violations.map(each => each.id + ': '"
                + " + each.nodes.map(node => node.html.slice(0, 200) + ' ' + node.failureSummary).join('; '))))");
    assertEquals(List.of(), violations, page);
  }
}
