// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pastfetch.h"

#include <QWidget>

class LedgerModel;
class PastFetchesModel;
class QAction;
class QLabel;
class QStackedWidget;
class QTableView;

/// The past fetches of the chosen connections, or all of this computer, and the parts of the one that is chosen among
/// them. Says what is wished, and asks before something is deleted.
class FetchesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FetchesPanel(QWidget *parent = nullptr);

    /// The row of what can be done: stands above the list unless it is taken into a title.
    QWidget *actionsRow() const { return m_actionsRow; }
    /// Whose fetches follow; empty: no connection is chosen. They are not known yet.
    void setConnection(const QString &name);
    /// Which of the fetches that follow are shown in the window; others than before get selected.
    void setShown(const QList<FetchKey> &shown);
    /// Newest first; `diskBytes`: of all of them; `problem`: why the list is not whole. What is selected stays so.
    void setFetches(const std::vector<PastFetch> &fetches, qint64 diskBytes, const QString &problem = {});
    bool isEmpty() const;
    /// In which times are shown.
    void setZone(const Zone &zone);
    /// The keyboard goes to the list.
    void focusList();

signals:
    void openRequested(const FetchKey &fetch);
    /// It goes on where it stopped.
    void resumeRequested(const FetchKey &fetch);
    /// Its days are wished once more, all anew.
    void freshRequested(const FetchKey &fetch);
    void exportRequested(const FetchKey &fetch);
    /// What is shown is to be compared with it.
    void compareRequested(const FetchKey &fetch);
    /// The person has agreed already.
    void deleteRequested(const QList<FetchKey> &fetches);
    /// Whether those of other connections, and of none, are wished as well.
    void allWished(bool all);

private:
    QAction *addAction(const QString &name, const QString &text, void (FetchesPanel::*act)());
    QWidget *makeBar();
    QWidget *makeFetches();
    void fitColumns();
    void showChosen();
    std::vector<PastFetch> selected() const;
    void open();
    void resume();
    void askAnew();
    QWidget *titled(QLabel *title, QTableView *table);
    void exportChosen();
    void compare();
    void askToDelete();
    void showSummary();

    PastFetchesModel *m_fetches;
    LedgerModel *m_parts;
    QTableView *m_list;
    QTableView *m_partList;
    QStackedWidget *m_pages;
    QWidget *m_actionsRow = nullptr;
    QLabel *m_empty;
    QLabel *m_summary;
    QLabel *m_partsTitle;
    QAction *m_open;
    QAction *m_resume;
    QAction *m_fresh;
    QAction *m_compare;
    QAction *m_export;
    QAction *m_delete;
    QAction *m_all;
    QString m_connection;
    QString m_problem;
    qint64 m_diskBytes = 0;
    Zone m_zone;
    QList<FetchKey> m_shown;
    bool m_selectsShown = false;
};
