package vn.tonghop.warehouse.workbook.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

  @TempDir Path folder;
  private final FileGuard guard = new FileGuard(GuardLimits.STANDARD);

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void knowsTheEncodingByItsMark(String encoding) throws IOException {
    Charset charset = Charset.forName(encoding);
    Path file = folder.resolve("a.csv");
    Files.write(file, "\uFEFFmã;giá trị\nA;1,5\nB;2,5\n".getBytes(charset));
    assertThat(guard.inspect(file)).isEqualTo(new FileKind.Csv(charset, ';'));
  }

  @Test
  void takesWhatIsNoUtf8ForWindowsVietnamese() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.write(file, "ma\tÐông\nA\t1\n".getBytes(Charset.forName("windows-1252")));
    assertThat(guard.inspect(file))
        .isEqualTo(new FileKind.Csv(Charset.forName("windows-1258"), '\t'));
  }

  @Test
  void isNotMisledByDecimalCommasOrQuotedText() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "a;b;c\n1,5;2,5;\"x, y, z\"\n3;\"4;5\";6,5\n7;8;9\n");
    assertThat(guard.inspect(file)).isEqualTo(new FileKind.Csv(StandardCharsets.UTF_8, ';'));
    Files.writeString(file, "a,b,c\n1,2,\"3;4\"\n5,6,7\n");
    assertThat(guard.inspect(file)).isEqualTo(new FileKind.Csv(StandardCharsets.UTF_8, ','));
  }

  @Test
  void refusesAnEndlessLineAndTooManyLines() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "a;b\n" + "x".repeat(2 << 20));
    assertThat(guard.inspect(file)).hasFieldOrPropertyWithValue("why", FileKind.Why.DANGEROUS_FILE);
    Files.writeString(file, "a;b\n".repeat(30_000));
    assertThat(guard.inspect(file)).hasFieldOrPropertyWithValue("why", FileKind.Why.DANGEROUS_FILE);
  }

  @Test
  void refusesBytesThatAreNoText() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.write(file, new byte[] {'a', ';', 0, 1, 2});
    assertThat(guard.inspect(file)).hasFieldOrPropertyWithValue("why", FileKind.Why.NOT_A_WORKBOOK);
  }
}
