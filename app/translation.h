// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QCoreApplication;

/// Takes up the translations of this program and of Qt: of the language ("de"), or of the system's where it is empty.
/// English has plural forms to load.
void installTranslations(QCoreApplication &program, const QString &language);
