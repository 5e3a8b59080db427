// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filtercompletion.h"

#include <QLineEdit>
#include <QPointer>

class FilterPopup;
struct QueryResult;

/// The line in which a filter is typed: proposes what can follow, and underlines what is wrong.
class FilterLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterLine(QWidget *parent = nullptr);
    ~FilterLine() override;

    /// Whose values, period and zone are proposed from now on.
    void setResult(const QueryResult &result);
    /// Underlines these characters; none with a length of 0.
    void setWrong(int position, int length);
    /// Inserts a text at the caret, as if it were typed.
    void type(const QString &text);
    /// Offers these texts, each in place of the whole line.
    void offerTexts(const QStringList &texts);
    bool isOffering() const;
    /// A word is being typed that looks like the name of a field.
    bool isNamingField() const { return isOffering() && m_offered.isField && m_offered.isTimely; }
    void endOffer();

signals:
    void undoRequested();
    void redoRequested();
    /// Down in the empty line.
    void recentRequested();
    /// Escape, in a line that is not empty.
    void clearRequested();
    void offeringEnded();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    FilterCompletion completion();
    void offerTimely();
    void offerAll();
    void offer(const FilterCompletion &completion);
    bool takesKey(QKeyEvent *event);
    void take(int index);
    void underline();

    FilterKnowledge m_known;
    Zone m_zone;
    FilterCompletion m_offered;
    /// What is offered replaces the whole line.
    bool m_offersTexts = false;
    QPointer<FilterPopup> m_popup;
    /// Where the last offer was taken or declined: what is typed on there brings no new one. Or -1.
    int m_dismissedAt = -1;
    int m_wrongPosition = 0;
    int m_wrongLength = 0;
    bool m_composing = false;
};
