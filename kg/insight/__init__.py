"""What only many reports together say: biographies, promises, series, audits, chains, absences, differences."""
