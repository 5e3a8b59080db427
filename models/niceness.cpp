// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "niceness.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

void setThreadNiceness([[maybe_unused]] int niceness)
{
#ifdef Q_OS_LINUX
    setpriority(PRIO_PROCESS, 0, niceness);
#endif
}
