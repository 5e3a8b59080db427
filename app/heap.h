// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Keeps what glibc holds of freed memory small (mallopt(3)): by itself it keeps blocks of up to 32 MB for later, and
/// has an arena for each thread that asks at the same time, a sixth of all memory while five million sessions are
/// fetched. Call it before other threads begin; does nothing with other C libraries.
void boundHeap();
