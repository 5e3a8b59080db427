// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finding.h"

#include <QToolButton>

#include <optional>

/// Of which state findings are listed, with how many there are of each.
class StateChooser : public QToolButton
{
    Q_OBJECT

public:
    explicit StateChooser(QWidget *parent = nullptr);

    /// Nothing: of all.
    std::optional<FindingState> chosen() const { return m_chosen; }
    /// All that were found.
    void setFindings(const std::vector<Finding> &findings);

signals:
    void chosenChanged();

private:
    void add(std::optional<FindingState> state);

    std::optional<FindingState> m_chosen;
};
