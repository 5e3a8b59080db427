// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchstatus.h"

/// What the program ends with; a contract of the command line.
namespace ExitCode {
inline constexpr int Success = 0;
/// Of check: there are errors or warnings; of reconcile and diff: differences. In data that are proven complete.
inline constexpr int Findings = 1;
inline constexpr int Usage = 2;
inline constexpr int Credentials = 3;
inline constexpr int Network = 4;
inline constexpr int NotProvenComplete = 5;
inline constexpr int File = 6;
inline constexpr int Interrupted = 130;
} // namespace ExitCode

/// The exit code of data that were written: 5 unless they are complete, or unproven and that is accepted. A file proves
/// nothing missing unless it holds fewer rows than its own total.
int exitCodeOf(const Completeness &completeness, bool acceptUnproven, bool isFile);

/// What was found amiss in what was received, as sentences.
QStringList odditiesOf(const Completeness &completeness);

/// Why data that were written are not proven complete, and what to do; for NotProvenComplete.
QString whyNotProven(const Completeness &completeness);
