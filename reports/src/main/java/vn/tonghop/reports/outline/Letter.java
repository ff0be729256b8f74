package vn.tonghop.reports.outline;

/** The two ends of an administrative document, printed from the report's own texts. */
public enum Letter implements Body {
  /** National title, issuing agency, number, place and date, type, subject, addressee. */
  HEAD,
  /** Closing sentence, who gets copies, authority of the signer. */
  FOOT
}
