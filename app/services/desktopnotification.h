// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Shows a message on the desktop, for a user who is busy with another window; silent where the desktop has no service
/// for it. `text` is plain: what may come from outside belongs into the title, which no desktop reads as markup.
void notifyDesktop(const QString &title, const QString &text);
