// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <cstddef>

/// Asks the system to back this memory, just allocated and not written to, by pages of two megabytes: it is then ready
/// after one interruption in the place of 512, and found by far fewer entries of the processor's table of pages. What
/// lies outside of whole pages stays as it is. Does nothing where there are none (transparent huge pages of Linux).
void preferHugePages(void *memory, size_t bytes);

inline constexpr size_t HugePage = size_t(2) << 20;
/// Of memory that is to be backed so. Other systems have no use for it, and some take no such alignment.
#ifdef Q_OS_LINUX
inline constexpr size_t HugePageAlignment = HugePage;
#else
inline constexpr size_t HugePageAlignment = alignof(std::max_align_t);
#endif
