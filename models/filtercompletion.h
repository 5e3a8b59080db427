// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldvalues.h"
#include "period.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

/// One text that can be put where the caret stands.
struct FilterProposal
{
    /// As it is written in the filter: `channel=`, `"Web SDK"`, `2026-10-03`.
    QString text;
    /// The same in words; may be empty.
    QString meaning;
    /// Sessions with this value that would be visible; 0 if there are none, or if it is no value.
    quint64 sessions = 0;
    bool operator==(const FilterProposal &) const = default;
};

/// What a completion needs to know beside the text.
struct FilterKnowledge
{
    FieldValues values;
    DisplayNames names;
    /// Of the clock of the report zone.
    QDate today;
    std::optional<Period> period;
};

/// What can stand at the caret of a filter text. A value; positions in characters of the text.
struct FilterCompletion
{
    /// What a proposal replaces.
    int position = 0;
    int length = 0;
    /// Best first.
    std::vector<FilterProposal> proposals;
    /// The proposals begin conditions; else they are values.
    bool isField = false;
    /// Worth showing while one types; the others are shown when asked for.
    bool isTimely = false;
    /// What is written can stay as it is: the proposals are other ways to go on.
    bool isOptional = false;

    /// The text with the proposal in its place; `*caret` is set behind it.
    QString applied(const QString &text, const FilterProposal &proposal, int *caret) const;
};

/// What can follow at the caret, in any text. Fields that may have a million values, or personal ones, offer none.
FilterCompletion completeFilter(const QString &text, int caret, const FilterKnowledge &known);

/// How a condition on the field is begun: `channel=`, `contact:`, `start>=`.
QString conditionBegin(Field field);
