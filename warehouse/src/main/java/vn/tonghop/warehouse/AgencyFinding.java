package vn.tonghop.warehouse;

/**
 * A finding of a rule across agencies, with the agency whose cell it points to.
 *
 * @param submissionSha256 the submission that the cell stands in
 */
public record AgencyFinding(String agencyCode, String submissionSha256, Finding finding) {}
