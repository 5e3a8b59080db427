// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

#include <array>
#include <optional>

/// The three numbers of a date with slashes, or with hyphens as the API writes it (kore-api.md, section 2), whose order
/// the cell alone does not tell; a year of two digits is of this century.
std::optional<std::array<int, 3>> numbersOfDate(const QString &cell);
/// The day that the cell of an invoice names; not valid if it is none. `monthFirst`: of the numbers of numbersOfDate().
QDate invoiceDay(const QString &cell, bool monthFirst);
/// The first day of the month that the cell names; not valid if it names none.
QDate invoiceMonth(const QString &cell);
