package vn.tonghop.reports.editable;

import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import vn.tonghop.reports.contents.Contents;

/** What an office file says of itself; its date is the edition's instant, never the clock. */
final class OfficeProperties {

  private OfficeProperties() {}

  static void set(POIXMLProperties.CoreProperties properties, Contents contents) {
    Date asOf = Date.from(contents.asOf().toInstant());
    properties.setTitle(contents.title());
    properties.setCreator(contents.texts().getOrDefault("issuer_name_vi", ""));
    properties.setCreated(Optional.of(asOf));
    properties.setModified(Optional.of(asOf));
  }
}
