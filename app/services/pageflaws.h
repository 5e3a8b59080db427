// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessionloader.h"

#include <QCoreApplication>
#include <QStringList>

/// What was wrong with the pages of a source, besides what can be seen in their rows.
class PageFlaws
{
    Q_DECLARE_TR_FUNCTIONS(PageFlaws)

public:
    void add(const PageOutcome &page);
    /// A sentence each; empty if nothing was wrong.
    QStringList remarks() const;

private:
    int m_oddEntries = 0;
    int m_repairedPages = 0;
    bool m_hasUnevenLines = false;
    bool m_hasOtherBots = false;
};
