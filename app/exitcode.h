// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// What the program ends with; a contract of the command line.
namespace ExitCode {
inline constexpr int Success = 0;
inline constexpr int Usage = 2;
inline constexpr int Credentials = 3;
inline constexpr int Network = 4;
inline constexpr int NotProvenComplete = 5;
inline constexpr int File = 6;
inline constexpr int Interrupted = 130;
} // namespace ExitCode
