package dev.parallax.framing;

/** How a label belongs to its actor. */
public enum LabelRole {
  /** A noun before the name: "Senator Solano", "the ferry king Solano". */
  TITLE,
  /** A noun said of the name: "Solano, a former smuggler", "Solano is a liar"; an office. */
  EPITHET,
  /** An adjective before the name or said of it: "embattled Solano", "Solano is weak". */
  ADJECTIVE,
  /** A verb whose doer the actor is: "Solano lied", "was accused by Solano". */
  AGENT_VERB,
  /** A verb that the actor suffers: "attacked Solano", "Solano was accused". */
  PATIENT_VERB
}
