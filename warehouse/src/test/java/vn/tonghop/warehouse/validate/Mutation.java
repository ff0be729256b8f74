package vn.tonghop.warehouse.validate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Damages a workbook: its bytes, or the XML inside with the package made whole again. */
final class Mutation {

  private static final Pattern NUMBER = Pattern.compile("<v>([^<]*)</v>");
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

  Mutation(long seed) {
    this.random = new Random(seed);
  }

  byte[] of(byte[] workbook) throws IOException {
    return random.nextInt(4) == 0 ? bytes(workbook) : xml(workbook);
  }

  private byte[] bytes(byte[] workbook) {
    byte[] damaged = workbook.clone();
    switch (random.nextInt(3)) {
      case 0 -> damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
      case 1 -> Arrays.fill(damaged, at(damaged), damaged.length, (byte) random.nextInt(256));
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

  private byte[] xml(byte[] workbook) throws IOException {
    ReworkedPackage rework = new ReworkedPackage(workbook);
    List<String> names = new ArrayList<>(rework.parts.keySet());
    String sheet = "xl/worksheets/sheet1.xml";
    String part = random.nextInt(3) > 0 ? sheet : names.get(random.nextInt(names.size()));
    String text = rework.text(part);
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      text = random.nextBoolean() ? withOddNumber(text) : withPiece(text);
    }
    return rework.put(part, text).pack();
  }

  private String withOddNumber(String text) {
    List<int[]> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(new int[] {matcher.start(1), matcher.end(1)});
    }
    if (numbers.isEmpty()) {
      return withPiece(text);
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
