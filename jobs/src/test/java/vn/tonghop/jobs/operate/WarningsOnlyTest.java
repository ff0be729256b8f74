package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class WarningsOnlyTest {

  /** A library's warning of a delivery bears its sender's words, a trace and names of classes. */
  @Test
  void hushesInACommandWithoutJobsWhatTheSettingsHushInOneWithThem() {
    WarningsOnly.log();

    assertThat(LoggerFactory.getLogger("org.apache.poi.openxml4j.opc.ZipPackage").isErrorEnabled())
        .isFalse();
    assertThat(
            LoggerFactory.getLogger("net.sf.jasperreports.pdf.classic.ClassicPdf").isWarnEnabled())
        .isFalse();
    assertThat(LoggerFactory.getLogger("vn.tonghop.jobs.Any").isWarnEnabled()).isTrue();
  }
}
