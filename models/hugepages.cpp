// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hugepages.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

void preferHugePages(void *memory, size_t bytes)
{
#ifdef Q_OS_LINUX
    const auto begin = reinterpret_cast<quintptr>(memory);
    const quintptr first = (begin + HugePage - 1) / HugePage * HugePage;
    const quintptr end = (begin + bytes) / HugePage * HugePage;
    // Where it fails there are none.
    if (first < end)
        madvise(reinterpret_cast<void *>(first), end - first, MADV_HUGEPAGE);
#else
    Q_UNUSED(memory)
    Q_UNUSED(bytes)
#endif
}
