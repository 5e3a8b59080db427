// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// How far the threads of work that nobody waits for stand behind the others, in steps of nice(2). What brings rows
/// comes before what is made of them.
inline constexpr int LoadingNiceness = 10;
inline constexpr int CheckingNiceness = 15;

/// Of this thread and of those that it starts from now on. Only on Linux: there threads have a niceness of their own,
/// and QThread's priorities have no effect.
void setThreadNiceness(int niceness);
