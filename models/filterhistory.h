// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/// The filter texts of this run, to go back and forth between and to be used again. They may name people, so they are
/// kept beside the sessions only.
class FilterHistory
{
public:
    /// Adds a text that was arrived at, if it can be read; what had been gone back from is forgotten.
    void remember(const QString &text);
    /// The text before the current one, which `text` becomes first.
    QString back(const QString &text);
    QString forward(const QString &text);
    bool canGoBack(const QString &text) const { return m_current > 0 || m_texts.at(m_current) != text; }
    /// The last filters that could be read, newest first, each once.
    const QStringList &recent() const { return m_recent; }
    /// Others in their place, such as those of an earlier run; what cannot be read is left out.
    void setRecent(const QStringList &texts);

private:
    QStringList m_texts = {QString()};
    qsizetype m_current = 0;
    QStringList m_recent;
};
