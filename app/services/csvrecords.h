// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "csvscanner.h"

#include <QByteArray>

/// The lines of a CSV file of sessions as they stand in it, where CsvPageReader sees records. The bytes must outlive
/// it.
class CsvRecords
{
public:
    explicit CsvRecords(QByteArrayView csv);

    /// The first line with its line break, and a BOM before it.
    QByteArrayView titles() const { return m_titles; }
    /// The next record with its line break; blank lines are passed over. Empty at the end.
    QByteArrayView next();
    /// Bytes passed so far.
    qsizetype position() const;

private:
    QByteArrayView readOne();

    QByteArrayView m_csv;
    qsizetype m_bomLength = 0;
    CsvScanner m_scanner;
    QByteArrayView m_titles;
};
