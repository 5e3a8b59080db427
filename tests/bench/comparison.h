// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QJsonObject>

class Figures;

/// The figures of an earlier run, as it wrote them to a file.
class Comparison
{
public:
    /// False if the file cannot be read.
    bool read(const QString &fileName);
    /// Prints which figures are slower or faster than then. One counts as changed where its fastest run is slower than
    /// the slowest one of then, or the other way round, by more than a twentieth.
    void print(const Figures &figures) const;

private:
    QHash<QString, QJsonObject> m_former;
};
