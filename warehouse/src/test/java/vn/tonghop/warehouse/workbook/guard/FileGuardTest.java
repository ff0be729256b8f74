package vn.tonghop.warehouse.workbook.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.warehouse.Failure;

class FileGuardTest {

  @TempDir Path folder;
  private Path file;
  private final FileGuard guard = new FileGuard(GuardLimits.STANDARD);

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("báo cáo.xlsx");
  }

  @Test
  void knowsAWorkbook() throws IOException {
    Files.write(file, Packages.workbook());
    assertThat(guard.inspect(file)).isEqualTo(new FileKind.Workbook());
  }

  @Test
  void knowsAMinimalWorkbook() throws IOException {
    Packages.write(file, Packages.parts());
    assertThat(guard.inspect(file)).isEqualTo(new FileKind.Workbook());
  }

  @Test
  void refusesMacrosByContentWhateverTheName() throws IOException {
    Map<String, byte[]> parts = Packages.parts();
    parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
    Packages.write(file, parts);
    assertThat(guard.inspect(file)).isInstanceOf(FileKind.MacroWorkbook.class);
  }

  @Test
  void refusesAnOldWorkbookWithAdvice() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("Biểu 1").createRow(0).createCell(0).setCellValue("x");
      workbook.write(out);
    }
    assertRefused(FileKind.LegacyWorkbook.class, ".xlsx");
  }

  @Test
  void refusesAnEncryptedWorkbook() throws Exception {
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("bí mật");
      try (OutputStream encrypted = encryptor.getDataStream(container)) {
        encrypted.write(Packages.workbook());
      }
      container.writeFilesystem(out);
    }
    assertRefused(FileKind.EncryptedWorkbook.class, "mật khẩu");
  }

  @Test
  void refusesAnOpenDocumentWithAdvice() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", Packages.utf8("application/vnd.oasis.opendocument.spreadsheet"));
    parts.put("content.xml", Packages.utf8("<office/>"));
    Packages.write(file, parts);
    assertRefused(FileKind.OpenDocument.class, ".ods");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "<html><table></table></html>", "%PDF-1.7;", "{\"a\": 1,2}"})
  void refusesWhatIsNoWorkbook(String content) throws IOException {
    Files.writeString(file, content);
    assertThat(guard.inspect(file)).isInstanceOf(FileKind.NotAWorkbook.class);
  }

  @Test
  void refusesAnArchiveOfSomethingElse() throws IOException {
    Packages.write(file, Map.of("word/document.xml", Packages.utf8("<document/>")));
    assertThat(guard.inspect(file)).isInstanceOf(FileKind.NotAWorkbook.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 100, 50_000, 95_000, 99_999})
  void refusesATruncatedWorkbook(int share) throws IOException {
    byte[] whole = Packages.workbook();
    Files.write(file, Arrays.copyOf(whole, (int) ((long) whole.length * share / 100_000)));
    assertThat(guard.inspect(file)).isInstanceOf(FileKind.NotAWorkbook.class);
  }

  @Test
  void refusesAPartThatIsNoXml() throws IOException {
    Map<String, byte[]> parts = Packages.parts();
    parts.put("xl/styles.xml", Packages.utf8("<styles><broken></styles>"));
    Packages.write(file, parts);
    assertRefused(FileKind.NotAWorkbook.class, "hỏng");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.xml",
        "/etc/passwd",
        "xl\\..\\evil",
        "C:evil",
        "a//b",
        "XL/workbook.xml",
        "xl/a\nb"
      })
  void refusesPathTricksInPartNames(String name) throws IOException {
    Map<String, byte[]> parts = Packages.parts();
    parts.put(name, Packages.utf8("<x/>"));
    Packages.write(file, parts);
    assertRefused(FileKind.Dangerous.class, "Tên các phần");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'http://127.0.0.1:9/x'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'><!ENTITY y '&x;&x;&x;&x;'>]><a>&y;&y;</a>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'>%p;]><a/>",
      })
  void refusesDeclaredEntitiesInAnyPartAndEncoding(String xml) throws IOException {
    for (Charset encoding : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
      Map<String, byte[]> parts = Packages.parts();
      parts.put("docProps/custom.xml", xml.getBytes(encoding));
      Packages.write(file, parts);
      assertRefused(FileKind.Dangerous.class, "DTD");
    }
  }

  @Test
  void refusesLinksOutButKeepsHyperlinks() throws IOException {
    String link =
        "<Relationships><Relationship Id='r' Type='http://x/%s' Target='https://x.vn'"
            + " TargetMode='External'/></Relationships>";
    Map<String, byte[]> parts = Packages.parts();
    parts.put("xl/_rels/a.rels", Packages.utf8(link.formatted("hyperlink")));
    assertThat(guard.inspect(Packages.write(file, parts))).isInstanceOf(FileKind.Workbook.class);
    parts.put("xl/_rels/a.rels", Packages.utf8(link.formatted("oleObject")));
    Packages.write(file, parts);
    assertRefused(FileKind.Dangerous.class, "liên kết");
    parts.remove("xl/_rels/a.rels");
    parts.put("xl/externalLinks/externalLink1.xml", Packages.utf8("<externalLink/>"));
    Packages.write(file, parts);
    assertRefused(FileKind.Dangerous.class, "liên kết");
  }

  @Test
  void refusesAFileThatIsNotThereAsOurFailure() {
    assertThatThrownBy(() -> guard.inspect(folder.resolve("absent.xlsx")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("absent.xlsx");
  }

  @Test
  void refusesWhatTakesTooLong() throws IOException {
    Files.write(file, Packages.workbook());
    GuardLimits s = GuardLimits.STANDARD;
    GuardLimits hurried =
        new GuardLimits(
            s.maxFileBytes(),
            s.maxEntries(),
            s.maxPartBytes(),
            s.maxUnpackedBytes(),
            s.maxRatio(),
            s.maxRows(),
            s.maxCells(),
            s.maxTokenBytes(),
            Duration.ofNanos(1));
    assertThat(new FileGuard(hurried).inspect(file))
        .isInstanceOfSatisfying(
            FileKind.Dangerous.class,
            refused -> assertThat(refused.reason().en()).contains("too long"));
  }

  private void assertRefused(Class<? extends FileKind.Refused> kind, String words) {
    FileKind found = guard.inspect(file);
    assertThat(found).isInstanceOf(kind);
    assertThat(((FileKind.Refused) found).reason().vi()).contains(words);
  }
}
