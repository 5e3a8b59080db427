// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessionstore.h"

#include <QByteArray>
#include <QString>

#include <vector>

/// Invented sessions of 90 days as the API lists them, in pages of 10,000.
class Dataset
{
public:
    static constexpr int PageSize = 10000;

    explicit Dataset(int rows);

    quint32 rows() const { return m_rows; }
    const std::vector<QByteArray> &pages() const { return m_pages; }
    /// Parses and loads all pages.
    SessionStore load() const;
    /// A user and a day that occur in the data.
    const QString &user() const { return m_user; }
    const QString &day() const { return m_day; }

private:
    quint32 m_rows = 0;
    std::vector<QByteArray> m_pages;
    QString m_user;
    QString m_day;
};
