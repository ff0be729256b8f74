package vn.tonghop.warehouse.workbook.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.Coded;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Reason;
import vn.tonghop.warehouse.Severity;
import vn.tonghop.warehouse.VisibleText;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.shipped.ShippedFiles;
import vn.tonghop.warehouse.shipped.YamlTree;

/** The wording of findings, from a resource: what is wrong, how it weighs, what to do. */
public final class FindingTexts {

  private static final Set<String> KEYS = Set.of("severity", "expected", "vi", "en");
  private static final Pattern PLACE = Pattern.compile("\\{(found|expected|detail)}");
  private static final FindingTexts STRUCTURE = load("rules/structure/messages.yml");
  private static final int LONGEST_QUOTATION = 120;

  private record Text(Severity severity, String expected, String vi, String en) {}

  private final String path;
  private final String digest;
  private final Map<String, Text> texts;

  private FindingTexts(String path, String digest, Map<String, Text> texts) {
    this.path = path;
    this.digest = digest;
    this.texts = Map.copyOf(texts);
  }

  /** The wording of the structure's findings. */
  public static FindingTexts structure() {
    return STRUCTURE;
  }

  /** The digest of the wording, kept with each verdict. */
  public String digest() {
    return digest;
  }

  /**
   * Makes a finding.
   *
   * @param sheet the tab's title, empty for the whole file
   * @param cell the address, empty for the whole sheet
   * @param expected what should stand there; empty for what the wording says of all its kind
   * @param detail what only this case knows; empty if its wording asks for none
   * @throws Failure if the wording has no such code
   */
  public Finding finding(
      String code, String sheet, String cell, String found, String expected, String detail) {
    Text text = texts.get(code);
    if (text == null) {
      throw new Failure("Cannot word finding %s: expected its text in %s".formatted(code, path));
    }
    String quoted = quoted(found);
    String wanted = expected.isEmpty() ? text.expected() : expected;
    return new Finding(
        code,
        text.severity(),
        sheet,
        cell,
        quoted,
        wanted,
        filled(text.vi(), quoted, wanted, detail),
        WrittenTime.inEnglish(filled(text.en(), quoted, wanted, detail)));
  }

  /** A file that is refused as a whole, in the words of what refused it. */
  Finding refusal(String code, Reason reason) {
    return new Finding(code, Severity.REJECT, "", "", "", "", reason.vi(), reason.en());
  }

  private static String quoted(String found) {
    String line = VisibleText.of(found).replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_QUOTATION ? line : line.substring(0, LONGEST_QUOTATION) + "…";
  }

  private static String filled(String text, String found, String expected, String detail) {
    Map<String, String> values = Map.of("found", found, "expected", expected, "detail", detail);
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
  }

  private static FindingTexts load(String path) {
    return of(path, ShippedFiles.text("/" + path, FindingTexts.class));
  }

  static FindingTexts of(String path, String content) {
    Map<String, Text> texts = new LinkedHashMap<>();
    JsonNode root = YAMLMapper.builder().build().readTree(content);
    root.properties()
        .forEach(
            entry -> {
              YamlTree.refuseOthers(entry.getValue(), KEYS, path, entry.getKey());
              texts.put(entry.getKey(), text(entry.getValue()));
            });
    return new FindingTexts(path, Digest.ofText(content), texts);
  }

  private static Text text(JsonNode node) {
    return new Text(
        Coded.of(Severity.class, node.path("severity").asString()),
        node.path("expected").asString(""),
        node.path("vi").asString(),
        node.path("en").asString());
  }
}
