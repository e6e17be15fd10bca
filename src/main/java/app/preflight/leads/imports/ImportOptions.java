package app.preflight.leads.imports;

import app.preflight.leads.OwnerChoice;

/** How a file is imported. */
record ImportOptions(Policy policy, ColumnMapping columns, OwnerChoice owner) {}
