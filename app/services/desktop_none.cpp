// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktopnotification.h"
#include "sleepinhibitor.h"

// Systems without D-Bus: Windows and macOS.

void notifyDesktop(const QString &, const QString &) { }

SleepInhibitor::~SleepInhibitor() = default;

void SleepInhibitor::hold(const QString &) { }

void SleepInhibitor::release() { }
