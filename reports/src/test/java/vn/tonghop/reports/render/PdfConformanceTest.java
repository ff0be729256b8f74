package vn.tonghop.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import vn.tonghop.reports.FixtureReport;
import vn.tonghop.reports.outline.Outlines;

class PdfConformanceTest {

  @TempDir Path folder;

  @BeforeAll
  static void useVeraPdf() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static List<String> reports() {
    return Outlines.shipped().listCodes();
  }

  /** Of what a machine can tell of PDF/UA-1, nothing is left. */
  @ParameterizedTest
  @MethodSource("reports")
  void conformsToPdfA3uWithItsDataAttachedAndToPdfUa1(String report) throws Exception {
    Path published = FixtureReport.published(folder, report);
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_U, PDFAFlavour.PDFUA_1)) {
      ValidationResult result = validated(published, flavour);
      assertThat(result.getTestAssertions()).as(flavour.toString()).isEmpty();
      assertThat(result.getTotalAssertions()).isGreaterThan(1000);
      assertThat(result.isCompliant()).isTrue();
    }
  }

  private static ValidationResult validated(Path file, PDFAFlavour flavour) throws Exception {
    try (InputStream in = Files.newInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser);
    }
  }
}
