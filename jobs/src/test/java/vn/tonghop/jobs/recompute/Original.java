package vn.tonghop.jobs.recompute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that was accepted, with its rows as they lie in it. */
record Original(
    String agency,
    String collection,
    Instant receivedAt,
    String sha256,
    String fileName,
    Instant deadline,
    List<Entered> rows) {

  private static final Pattern STRING = Pattern.compile("\"(\\w+)\"\\s*:\\s*\"([^\"]*)\"");
  private static final Pattern DEADLINE =
      Pattern.compile("trước (\\d+):(\\d+) ngày (\\d+/\\d+/\\d+)");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
  static final ZoneId CITY = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final List<String> KEYS =
      List.of("indicator_code", "line_code", "task_code", "item_code", "section_code");

  /** A row of a sheet: what stands under each name of the sheet's hidden head. */
  record Entered(
      String key, String sheet, int number, Map<String, String> cells, Map<String, String> places) {

    String text(String name) {
      return cells.getOrDefault(name, "").strip();
    }

    boolean has(String name) {
      return !text(name).isEmpty();
    }

    /** The number that is entered, to a millionth; null where none is. */
    @org.jspecify.annotations.Nullable
    BigDecimal number(String name) {
      if (!has(name)) {
        return null;
      }
      return new BigDecimal(text(name)).setScale(6, RoundingMode.HALF_UP);
    }

    /** The code before the dash of {@code E - Ước thực hiện}. */
    String code(String name) {
      return text(name).split(" - ")[0].strip();
    }

    @org.jspecify.annotations.Nullable
    LocalDate date(String name) {
      if (!has(name)) {
        return null;
      }
      return text(name).contains("/")
          ? LocalDate.parse(text(name), DAY)
          : LocalDate.of(1899, 12, 30).plusDays(new BigDecimal(text(name)).longValue());
    }
  }

  /** All that was accepted in a home, by its receipts and verdicts. */
  static List<Original> in(Path home) throws IOException {
    List<Original> all = new ArrayList<>();
    for (Map<String, String> said : verdicts(home)) {
      if (said.get("verdict").equals("ACCEPTED")) {
        all.add(read(home.resolve(said.get("landed")), said));
      }
    }
    return all;
  }

  /** What was said of each delivery, whatever became of it: the texts of its verdict by name. */
  static List<Map<String, String>> verdicts(Path home) throws IOException {
    List<Map<String, String>> all = new ArrayList<>();
    try (Stream<Path> verdicts = Files.walk(home.resolve("landed/verdicts"))) {
      for (Path verdict : verdicts.filter(file -> file.toString().endsWith(".json")).toList()) {
        all.add(strings(Files.readString(verdict)));
      }
    }
    return all;
  }

  static Map<String, String> strings(String json) {
    Map<String, String> said = new HashMap<>();
    Matcher matcher = STRING.matcher(json);
    while (matcher.find()) {
      said.put(matcher.group(1), matcher.group(2));
    }
    return said;
  }

  private static Original read(Path file, Map<String, String> said) {
    List<Entered> rows = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Sheet sheet : workbook) {
        rows.addAll(read(sheet));
      }
      return new Original(
          said.get("sender"),
          said.get("collection"),
          Instant.parse(said.get("receivedAt")),
          said.get("sha256"),
          said.get("originalName"),
          deadline(workbook.getSheetAt(0)),
          rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a sheet's head says of when it is due. */
  private static Instant deadline(Sheet sheet) {
    Matcher told = DEADLINE.matcher(text((XSSFCell) sheet.getRow(3).getCell(0)));
    if (!told.find()) {
      throw new IllegalStateException("no deadline in A4 of " + sheet.getSheetName());
    }
    return LocalDate.parse(told.group(3), DAY)
        .atTime(Integer.parseInt(told.group(1)), Integer.parseInt(told.group(2)))
        .atZone(CITY)
        .toInstant();
  }

  private static List<Entered> read(Sheet sheet) {
    List<Entered> rows = new ArrayList<>();
    Map<Integer, String> head = new HashMap<>();
    String key = "";
    int headings = -1;
    for (Row row : sheet) {
      Map<String, String> cells = new HashMap<>();
      Map<String, String> places = new HashMap<>();
      Map<Integer, String> texts = new HashMap<>();
      for (Cell cell : row) {
        texts.put(cell.getColumnIndex(), text((XSSFCell) cell));
        String name = head.getOrDefault(cell.getColumnIndex(), "");
        cells.put(name, text((XSSFCell) cell));
        places.put(name, cell.getAddress().formatAsString());
      }
      if (head.isEmpty()) {
        key = KEYS.stream().filter(texts::containsValue).findFirst().orElse("");
        head.putAll(key.isEmpty() ? Map.of() : texts);
        headings = row.getRowNum() + 1;
      } else if (!cells.getOrDefault(key, "").isEmpty() && row.getRowNum() > headings) {
        rows.add(new Entered(key, sheet.getSheetName(), row.getRowNum() + 1, cells, places));
      }
    }
    return rows;
  }

  /** A number as it is stored, not as a double prints it; of a percentage what is seen. */
  private static String text(XSSFCell cell) {
    if (cell.getCellType() == CellType.NUMERIC) {
      BigDecimal stored = new BigDecimal(cell.getRawValue());
      String format = cell.getCellStyle().getDataFormatString();
      boolean isPercent = format.replaceAll("\"[^\"]*\"", "").contains("%");
      return (isPercent ? stored.movePointRight(2) : stored).toPlainString();
    }
    return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }
}
