package app.preflight.leads;

import app.preflight.shared.DealId;
import app.preflight.shared.LeadId;
import app.preflight.shared.WorkspaceId;

/** A lead became a deal; heard in the same transaction. */
public record LeadConverted(WorkspaceId workspace, LeadId lead, DealId deal) {}
