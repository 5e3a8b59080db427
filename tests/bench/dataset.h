// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessiongenerator.h"
#include "sessionstore.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <vector>

/// Invented sessions of 90 days as the API lists them, in pages of 10,000. The same every time.
class Dataset
{
public:
    static constexpr int PageSize = 10000;

    explicit Dataset(int rows);

    static QDate from() { return {2026, 8, 1}; }
    static QDate to() { return from().addDays(89); }
    const SessionGenerator &generator() const { return m_generator; }
    quint32 rows() const { return static_cast<quint32>(m_generator.count()); }
    const std::vector<QByteArray> &pages() const { return m_pages; }
    /// Parses and loads all pages.
    SessionStore load() const;
    /// The same while another thread parses the page after the one that is loaded.
    SessionStore loadOnTwoCores() const;
    /// A user and a day that occur in the data.
    const QString &user() const { return m_user; }
    const QString &day() const { return m_day; }

private:
    SessionGenerator m_generator;
    std::vector<QByteArray> m_pages;
    QString m_user;
    QString m_day;
};
