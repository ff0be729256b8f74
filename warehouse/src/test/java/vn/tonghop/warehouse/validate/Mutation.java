package vn.tonghop.warehouse.validate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Damages a workbook: its bytes, or the XML inside with the package made whole again. */
final class Mutation {

  /** What was done to the workbook. */
  enum Kind {
    CUT_OFF("the file cut off"),
    OVERWRITTEN("the file's end overwritten"),
    FLIPPED("bits of the file flipped"),
    NUMBERS("odd numbers in XML"),
    TEXTS("another text in a cell"),
    PLACES("a cell in another's place"),
    SHEET("a sheet's XML damaged"),
    OTHER_PART("another part's XML damaged");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static final String FIRST_SHEET = "xl/worksheets/sheet1.xml";

  private static final Pattern NUMBER = Pattern.compile("<v>([^<]*)</v>");
  private static final Pattern SHARED_TEXT = Pattern.compile("t=\"s\"><v>(\\d+)</v>");
  private static final Pattern PLACE = Pattern.compile("<c r=\"([A-Z]+\\d+)\"");
  private static final List<String> ODD =
      List.of(
          "",
          "-",
          "NaN",
          "1e999",
          "1E-400",
          "1e-999999999",
          "1e999999999",
          "99999999999999999999999999",
          "0x1F",
          "1.234",
          "1,5",
          "-7",
          "…",
          "12 345",
          "999999",
          "tăng",
          "TRUE",
          "45000.5",
          " 5 ");
  private static final List<String> PIECES =
      List.of(
          "<c",
          "</c>",
          "<v>",
          "</v>",
          "<row>",
          "</row>",
          "&amp;",
          "&lt;",
          "]]>",
          "<!--",
          "\u0000",
          "<f>1+1</f>",
          " t=\"s\"",
          " t=\"e\"",
          " r=\"A1\"",
          " r=\"XFD99\"",
          "<mergeCell ref=\"A1:Z99\"/>",
          "<?x?>",
          "<!DOCTYPE a>",
          "\"",
          "𐀀");

  private final Random random;
  private final String sheet;
  private Kind kind = Kind.NUMBERS;

  /**
   * @param sheets the parts that hold what is filled in
   */
  Mutation(long seed, List<String> sheets) {
    // Neighbouring seeds alone would all begin with the same choice.
    this.random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
    this.sheet = sheets.get(random.nextInt(sheets.size()));
  }

  byte[] of(byte[] workbook) throws IOException {
    return switch (random.nextInt(6)) {
      case 0 -> bytes(workbook);
      case 1 -> another(Kind.TEXTS, SHARED_TEXT, workbook);
      case 2 -> another(Kind.PLACES, PLACE, workbook);
      default -> xml(workbook);
    };
  }

  /** What {@link #of} has done. */
  Kind kind() {
    return kind;
  }

  private byte[] bytes(byte[] workbook) {
    byte[] damaged = workbook.clone();
    kind = List.of(Kind.CUT_OFF, Kind.OVERWRITTEN, Kind.FLIPPED).get(random.nextInt(3));
    switch (kind) {
      case CUT_OFF -> damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
      case OVERWRITTEN ->
          Arrays.fill(damaged, at(damaged), damaged.length, (byte) random.nextInt(256));
      default -> {
        for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
          damaged[at(damaged)] ^= (byte) (1 << random.nextInt(8));
        }
      }
    }
    return damaged;
  }

  private int at(byte[] bytes) {
    return random.nextInt(bytes.length);
  }

  /** What one cell of the sheet says is said by another as well. */
  private byte[] another(Kind of, Pattern said, byte[] workbook) throws IOException {
    kind = of;
    ReworkedPackage rework = new ReworkedPackage(workbook);
    String text = rework.text(sheet);
    List<MatchResult> all = said.matcher(text).results().toList();
    if (all.isEmpty()) {
      return xml(workbook);
    }
    MatchResult one = all.get(random.nextInt(all.size()));
    MatchResult other = all.get(random.nextInt(all.size()));
    String damaged = text.substring(0, one.start(1)) + other.group(1) + text.substring(one.end(1));
    return rework.put(sheet, damaged).pack();
  }

  private byte[] xml(byte[] workbook) throws IOException {
    ReworkedPackage rework = new ReworkedPackage(workbook);
    List<String> names = new ArrayList<>(rework.parts.keySet());
    String part = random.nextInt(3) > 0 ? sheet : names.get(random.nextInt(names.size()));
    String text = rework.text(part);
    Kind damaged = part.startsWith("xl/worksheets/") ? Kind.SHEET : Kind.OTHER_PART;
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      if (random.nextBoolean() && NUMBER.matcher(text).find()) {
        text = withOddNumber(text);
      } else {
        kind = damaged;
        text = withPiece(text);
      }
    }
    return rework.put(part, text).pack();
  }

  private String withOddNumber(String text) {
    List<int[]> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(new int[] {matcher.start(1), matcher.end(1)});
    }
    int[] place = numbers.get(random.nextInt(numbers.size()));
    return text.substring(0, place[0])
        + ODD.get(random.nextInt(ODD.size()))
        + text.substring(place[1]);
  }

  private String withPiece(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int from = random.nextInt(text.length());
    int until = Math.min(text.length(), from + random.nextInt(40));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, from) + text.substring(until);
      case 1 -> text.substring(0, until) + text.substring(from);
      case 2 ->
          text.substring(0, from) + (char) (' ' + random.nextInt(95)) + text.substring(from + 1);
      default ->
          text.substring(0, from)
              + PIECES.get(random.nextInt(PIECES.size()))
              + text.substring(from);
    };
  }
}
