// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filterproposalsmodel.h"

#include <QTreeView>

/// The list of what can be taken into a line of text: it lies over the window and never takes the focus, which the line
/// keeps; the line hands it the keys.
class FilterPopup : public QTreeView
{
    Q_OBJECT

public:
    /// Over the window of the line.
    explicit FilterPopup(QWidget *line);

    /// Shows the proposals below `place`, which is in coordinates of the line, beginning at its left edge (from right
    /// to left: its right one). Without `isOptional` the first one is chosen.
    void offer(const std::vector<FilterProposal> &proposals, const QRect &place, bool isOptional);
    /// Index of the chosen proposal, or -1.
    int chosen() const { return currentIndex().row(); }
    /// Chooses the proposal so many lines below; a single step goes round at both ends.
    void moveBy(int lines);
    int linesOfPage() const;

signals:
    void taken(int index);

private:
    int widthOf(int column) const;
    void fit(const QRect &place);

    QWidget *m_line;
    FilterProposalsModel m_proposals;
};
