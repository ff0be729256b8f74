package vn.tonghop.warehouse.workbook.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Text in columns: its encoding by proof (mark or valid UTF-8), its separator by steadiness. */
final class TextFile {

  private static final Charset WINDOWS_VIETNAMESE = Charset.forName("windows-1258");
  private static final String SEPARATORS = ";,\t|";
  private static final int LINES_LOOKED_AT = 50;

  private final Budget budget;
  private final Map<Character, Map<Integer, Integer>> linesByCount = new TreeMap<>();
  private final int[] counts = new int[SEPARATORS.length()];
  private boolean quoted;
  private int lineLength;
  private int lines;
  private int first = -1;

  private TextFile(Budget budget) {
    this.budget = budget;
  }

  static FileKind kindOf(Path file, Budget budget) throws IOException {
    Charset marked = markedEncoding(file);
    Charset[] tried =
        marked.equals(StandardCharsets.UTF_8)
            ? new Charset[] {marked, WINDOWS_VIETNAMESE}
            : new Charset[] {marked};
    for (Charset encoding : tried) {
      try {
        return new TextFile(budget).read(file, encoding);
      } catch (CharacterCodingException e) {
        // Not this encoding; when it is none of them, it is no text.
      }
    }
    return FileKind.Why.NOT_A_WORKBOOK.with(Refusal.OTHER_KIND);
  }

  private static Charset markedEncoding(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(2);
      if (head.length == 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
        return StandardCharsets.UTF_16LE;
      }
      boolean bigEndian = head.length == 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF;
      return bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }
  }

  private FileKind read(Path file, Charset encoding) throws IOException {
    try (Reader text =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                encoding
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
      for (int next = text.read(); next >= 0; next = text.read()) {
        if (isBinary(next)) {
          return FileKind.Why.NOT_A_WORKBOOK.with(Refusal.OTHER_KIND);
        }
        step((char) next);
      }
      endLine();
    }
    char separator = separator();
    return first == '<' || first == '{' || first == '%' || separator == 0
        ? FileKind.Why.NOT_A_WORKBOOK.with(Refusal.OTHER_KIND)
        : new FileKind.Csv(encoding, separator);
  }

  private static boolean isBinary(int next) {
    return (next < ' ' && next != '\t' && next != '\n' && next != '\r') || next == 0x7F;
  }

  private void step(char next) throws Refusal {
    if (first < 0 && next != '\uFEFF' && !Character.isWhitespace(next)) {
      first = next;
    }
    lineLength++;
    if (lineLength > budget.maxTokenBytes()) {
      budget.token(lineLength);
    }
    if (next == '"') {
      quoted = !quoted;
    }
    if (next == '\n') {
      budget.requireTime();
      lines++;
      budget.rows(lines);
    }
    if (next == '\n' && !quoted) {
      endLine();
    } else if (!quoted && SEPARATORS.indexOf(next) >= 0) {
      counts[SEPARATORS.indexOf(next)]++;
    }
  }

  private void endLine() {
    if (lineLength > 1 && lines <= LINES_LOOKED_AT) {
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          linesByCount
              .computeIfAbsent(SEPARATORS.charAt(i), any -> new TreeMap<>())
              .merge(counts[i], 1, Integer::sum);
        }
      }
    }
    Arrays.fill(counts, 0);
    lineLength = 0;
  }

  /** The sign that most lines hold equally often; the null character when no line holds one. */
  private char separator() {
    char best = 0;
    long bestWeight = 0;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      for (Map.Entry<Integer, Integer> count :
          linesByCount.getOrDefault(SEPARATORS.charAt(i), Map.of()).entrySet()) {
        long weight = 1_000L * count.getValue() + Math.min(999, count.getKey());
        if (weight > bestWeight) {
          bestWeight = weight;
          best = SEPARATORS.charAt(i);
        }
      }
    }
    return best;
  }
}
