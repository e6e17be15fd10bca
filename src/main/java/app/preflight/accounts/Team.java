package app.preflight.accounts;

import app.preflight.shared.TeamId;

public record Team(TeamId id, String name) {}
